// The React component of <dark-social-selection>.

import {DarkSocialSelectionElement} from '../elements/selection/selection.js';
import {toBarAttributes} from './internal/bar-attributes.js';
import {createComponent} from './internal/create-component.js';
import {shareEvents} from './internal/events.js';
import type {ElementComponent, ElementProps, PropsOfBar, ShareListeners} from './internal/props.js';

/** Props of {@link DarkSocialSelection}: the properties of the element, its events, and what every HTML element takes. */
export type DarkSocialSelectionProps = ElementProps<
  DarkSocialSelectionElement,
  'for' | 'channels' | 'minLength' | 'maxLength',
  ShareListeners
> &
  PropsOfBar<'channels'>;

/**
 * Share buttons at a passage that the visitor selects.
 *
 * Props of the share bar (`look`, `theme`, `campaign` …) hold for the bar in it.
 *
 * @example
 * ```tsx
 * <DarkSocialSelection for="article" channels="whatsapp email copy" />
 * ```
 */
export const DarkSocialSelection: ElementComponent<DarkSocialSelectionElement, DarkSocialSelectionProps> =
  createComponent({
    displayName: 'DarkSocialSelection',
    tagName: 'dark-social-selection',
    elementClass: DarkSocialSelectionElement,
    events: shareEvents,
    adapt: toBarAttributes,
  });
