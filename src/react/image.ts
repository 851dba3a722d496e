// The React component of <dark-social-image>.

import {DarkSocialImageElement} from '../elements/image/image.js';
import {toBarAttributes} from './internal/bar-attributes.js';
import {createComponent} from './internal/create-component.js';
import {shareEvents} from './internal/events.js';
import type {ElementComponent, ElementProps, PropsOfBar, ShareListeners} from './internal/props.js';

/** Props of {@link DarkSocialImage}: the properties of the element, its events, and what every HTML element takes. */
export type DarkSocialImageProps = ElementProps<DarkSocialImageElement, 'channels' | 'corner', ShareListeners> &
  PropsOfBar<'channels' | 'corner'>;

/**
 * Share buttons over the picture inside it.
 *
 * Props of the share bar (`look`, `theme`, `campaign` …) hold for the bar in it.
 *
 * @example
 * ```tsx
 * <DarkSocialImage corner="bottom-end">
 *   <img src="/bees.jpg" alt="Bees on a comb" />
 * </DarkSocialImage>
 * ```
 */
export const DarkSocialImage: ElementComponent<DarkSocialImageElement, DarkSocialImageProps> = createComponent({
  displayName: 'DarkSocialImage',
  tagName: 'dark-social-image',
  elementClass: DarkSocialImageElement,
  events: shareEvents,
  adapt: toBarAttributes,
});
