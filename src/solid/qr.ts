// The Solid component of <dark-social-qr>.

import type {Component} from 'solid-js';
import {DarkSocialQrElement} from '../elements/qr/qr.js';
import {createComponent} from './internal/create-component.js';
import type {ElementProps, ShareEventName} from './internal/element-props.js';

/** Props of {@link DarkSocialQr}: the properties of the element, listeners of its events, and what every HTML element takes. */
export type DarkSocialQrProps = ElementProps<DarkSocialQrElement, ShareEventName>;

/**
 * A QR code of the page's link. Children are a caption.
 *
 * @example
 * ```tsx
 * <DarkSocialQr size={240} downloads />
 * ```
 */
export const DarkSocialQr: Component<DarkSocialQrProps> = createComponent('dark-social-qr', DarkSocialQrElement);
