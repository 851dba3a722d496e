// The Solid component of <dark-social-button>.

import type {Component} from 'solid-js';
import {DarkSocialButtonElement} from '../elements/button/button.js';
import {createComponent} from './internal/create-component.js';
import type {ElementProps, ShareEventName} from './internal/element-props.js';

/** Props of {@link DarkSocialButton}: the properties of the element, listeners of its events, and what every HTML element takes. */
export type DarkSocialButtonProps = ElementProps<DarkSocialButtonElement, ShareEventName>;

/**
 * A share button of one channel. Children are its words.
 *
 * @example
 * ```tsx
 * <DarkSocialButton channel="whatsapp">Tell a friend</DarkSocialButton>
 * ```
 */
export const DarkSocialButton: Component<DarkSocialButtonProps> = createComponent(
  'dark-social-button',
  DarkSocialButtonElement,
);
