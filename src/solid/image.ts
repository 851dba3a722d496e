// The Solid component of <dark-social-image>.

import type {Component} from 'solid-js';
import {DarkSocialImageElement} from '../elements/image/image.js';
import {DarkSocialShareElement} from '../elements/share/share-element.js';
import {createComponent} from './internal/create-component.js';
import type {BarProps, ElementProps, ShareEventName} from './internal/element-props.js';

/** Props of {@link DarkSocialImage}: the properties of the element, listeners of its events, and what every HTML element takes. */
export type DarkSocialImageProps = ElementProps<DarkSocialImageElement, ShareEventName> &
  BarProps<DarkSocialImageElement>;

/**
 * Share buttons over the picture inside it. Props of the share bar (`look`, `theme`, `campaign` …) are passed to the bar in it.
 *
 * @example
 * ```tsx
 * <DarkSocialImage corner="bottom-end">
 *   <img src="/bees.jpg" alt="Bees on a comb" />
 * </DarkSocialImage>
 * ```
 */
export const DarkSocialImage: Component<DarkSocialImageProps> = createComponent(
  'dark-social-image',
  DarkSocialImageElement,
  DarkSocialShareElement,
);
