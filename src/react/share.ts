// The React component of <dark-social-share>.

import {serverBar} from '#server-bar';
import {DarkSocialShareElement} from '../elements/share/share.js';
import {createComponent} from './internal/create-component.js';
import {shareEvents} from './internal/events.js';
import type {ElementComponent, ElementProps, ShareListeners, SharingPropNames} from './internal/props.js';
import {withLabels} from '../elements/internal/server-attributes.js';

/** Props of {@link DarkSocialShare}: the properties of the element, its events, and what every HTML element takes. */
export type DarkSocialShareProps = ElementProps<
  DarkSocialShareElement,
  SharingPropNames<'channels' | 'layout' | 'sheet' | 'triggerLabel'>,
  ShareListeners
>;

/**
 * A bar of share buttons.
 *
 * With `url`, the page's public address, a server renders the whole bar: it is painted with the page, and its links work without
 * JavaScript. It shows words only where `labels` says so then, in the browser too. Give `shareTitle` and `lang` as well where the page has
 * them, and channel objects to `configure({channels})` too, which runs before React has hydrated. Without `url` the bar appears when the
 * script runs.
 *
 * Children are links for visitors without JavaScript.
 *
 * @example
 * ```tsx
 * <DarkSocialShare
 *   url="https://example.org/bees"
 *   shareTitle="Bees and their dances"
 *   channels="whatsapp telegram email copy"
 *   onDarkSocialShare={({detail}) => console.log(detail.channel, detail.outcome)}
 * />
 * ```
 */
export const DarkSocialShare: ElementComponent<DarkSocialShareElement, DarkSocialShareProps> = createComponent({
  displayName: 'DarkSocialShare',
  tagName: 'dark-social-share',
  elementClass: DarkSocialShareElement,
  events: shareEvents,
  adapt: withLabels,
  renderOnServer: (props) => (props.url ? serverBar(props) : undefined),
});
