// The React component of <dark-social-qr>.

import {DarkSocialQrElement} from '../elements/qr/qr.js';
import {createComponent} from './internal/create-component.js';
import {shareEvents} from './internal/events.js';
import type {ElementComponent, ElementProps, ShareListeners} from './internal/props.js';

/** Props of {@link DarkSocialQr}: the properties of the element, its events, and what every HTML element takes. */
export type DarkSocialQrProps = ElementProps<
  DarkSocialQrElement,
  | 'url'
  | 'href'
  | 'campaign'
  | 'content'
  | 'utm'
  | 'ecc'
  | 'size'
  | 'printSize'
  | 'logo'
  | 'showLink'
  | 'downloads'
  | 'name',
  ShareListeners
>;

/**
 * A QR code of the page's link. Children are a caption.
 *
 * @example
 * ```tsx
 * <DarkSocialQr size={240} downloads />
 * ```
 */
export const DarkSocialQr: ElementComponent<DarkSocialQrElement, DarkSocialQrProps> = createComponent({
  displayName: 'DarkSocialQr',
  tagName: 'dark-social-qr',
  elementClass: DarkSocialQrElement,
  events: shareEvents,
});
