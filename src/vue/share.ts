// The Vue component of <dark-social-share>, which servers render.

import {serverBar} from '#server-bar';
import {camelize, h, type FunctionalComponent, type HTMLAttributes} from 'vue';
import type {Listeners, OwnProps, ShareEventName} from '../elements/internal/component-props.js';
import {serverAttributes, withLabels, type GivenProps} from '../elements/internal/server-attributes.js';
import {DarkSocialShareElement} from '../elements/share/share.js';

/** Props of {@link DarkSocialShare}: the properties of the element, listeners of its events, and what every HTML element takes. */
export type DarkSocialShareProps = Omit<HTMLAttributes, keyof OwnProps<DarkSocialShareElement>> &
  OwnProps<DarkSocialShareElement> &
  Listeners<DarkSocialShareElement, ShareEventName>;

/** The properties among them by their names in scripts: templates may write `share-title`. */
function readProps(attrs: GivenProps): GivenProps {
  const props: Record<string, unknown> = {};
  for (const [name, value] of Object.entries(attrs)) {
    const property = camelize(name);
    props[DarkSocialShareElement.elementProperties.has(property) ? property : name] = value;
  }
  return withLabels(props);
}

/**
 * A bar of share buttons. Components of the other elements are not needed: Vue sets their properties and listens to their events.
 *
 * With `url`, the page's public address, a server renders the whole bar: it is painted with the page, and its links work without
 * JavaScript. It shows words only where `labels` says so then, in the browser too. Give `shareTitle` and `lang` as well where the page has
 * them. Without `url` the bar appears when the script runs.
 *
 * The slot holds links for visitors without JavaScript.
 *
 * @example
 * ```vue
 * <DarkSocialShare
 *   url="https://example.org/bees"
 *   share-title="Bees and their dances"
 *   channels="whatsapp telegram email copy"
 *   @dark-social-share="({detail}) => console.log(detail.channel, detail.outcome)"
 * />
 * ```
 */
export const DarkSocialShare: FunctionalComponent<DarkSocialShareProps> = (_, {attrs, slots}) => {
  // Lit declares the properties now, also where another copy of the library has registered its own class.
  void DarkSocialShareElement.observedAttributes;
  const props = readProps(attrs);
  const children = slots.default?.() ?? [];
  if (globalThis.document) return h('dark-social-share', props, children);
  const {attributes, shadow} = (props.url ? serverBar(props) : undefined) ?? {};
  // The browser makes a shadow root of it, and hydration finds the other children alone.
  const template = shadow && h('template', {shadowrootmode: 'open', shadowrootclonable: '', innerHTML: shadow});
  const written = {...serverAttributes(props, DarkSocialShareElement, {}), ...attributes};
  return h('dark-social-share', written, template ? [template, ...children] : children);
};
DarkSocialShare.displayName = 'DarkSocialShare';
// All attributes are given above.
DarkSocialShare.inheritAttrs = false;
