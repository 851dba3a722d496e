// The Solid component of <dark-social-share>.

import type {Component} from 'solid-js';
import {DarkSocialShareElement} from '../elements/share/share.js';
import {createComponent} from './internal/create-component.js';
import type {ElementProps, ShareEventName} from './internal/element-props.js';

/** Props of {@link DarkSocialShare}: the properties of the element, listeners of its events, and what every HTML element takes. */
export type DarkSocialShareProps = ElementProps<DarkSocialShareElement, ShareEventName>;

/**
 * A bar of share buttons. A server writes the element, and its script draws the buttons; for buttons before any script see `renderBar()`.
 * Children are links for visitors without JavaScript.
 *
 * @example
 * ```tsx
 * <DarkSocialShare
 *   channels="whatsapp telegram email copy"
 *   onDarkSocialShare={({detail}) => console.log(detail.channel, detail.outcome)}
 * />
 * ```
 */
export const DarkSocialShare: Component<DarkSocialShareProps> = createComponent(
  'dark-social-share',
  DarkSocialShareElement,
);
