// The Solid component of <dark-social-selection>.

import type {Component} from 'solid-js';
import {DarkSocialSelectionElement} from '../elements/selection/selection.js';
import {DarkSocialShareElement} from '../elements/share/share-element.js';
import {createComponent} from './internal/create-component.js';
import type {BarProps, ElementProps, ShareEventName} from './internal/element-props.js';

/** Props of {@link DarkSocialSelection}: the properties of the element, listeners of its events, and what every HTML element takes. */
export type DarkSocialSelectionProps = ElementProps<DarkSocialSelectionElement, ShareEventName> &
  BarProps<DarkSocialSelectionElement>;

/**
 * Share buttons at a passage that the visitor selects. Props of the share bar (`look`, `theme`, `campaign` …) are passed to the bar in it.
 *
 * @example
 * ```tsx
 * <DarkSocialSelection for="article" channels="whatsapp email copy" />
 * ```
 */
export const DarkSocialSelection: Component<DarkSocialSelectionProps> = createComponent(
  'dark-social-selection',
  DarkSocialSelectionElement,
  DarkSocialShareElement,
);
