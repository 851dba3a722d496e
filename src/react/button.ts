// The React component of <dark-social-button>.

import {DarkSocialButtonElement} from '../elements/button/button.js';
import {createComponent} from './internal/create-component.js';
import {shareEvents} from './internal/events.js';
import type {ElementComponent, ElementProps, ShareListeners, SharingPropNames} from './internal/props.js';

/** Props of {@link DarkSocialButton}: the properties of the element, its events, and what every HTML element takes. */
export type DarkSocialButtonProps = ElementProps<DarkSocialButtonElement, SharingPropNames<'channel'>, ShareListeners>;

/**
 * One share button. Children are words of your own on it.
 *
 * @example
 * ```tsx
 * <DarkSocialButton channel="whatsapp">Send it to a friend</DarkSocialButton>
 * ```
 */
export const DarkSocialButton: ElementComponent<DarkSocialButtonElement, DarkSocialButtonProps> = createComponent({
  displayName: 'DarkSocialButton',
  tagName: 'dark-social-button',
  elementClass: DarkSocialButtonElement,
  events: shareEvents,
});
