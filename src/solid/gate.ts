// The Solid component of <dark-social-gate>.

import type {Component} from 'solid-js';
import {DarkSocialGateElement} from '../elements/gate/gate.js';
import {createComponent} from './internal/create-component.js';
import type {ElementProps} from './internal/element-props.js';

/** Props of {@link DarkSocialGate}: the properties of the element, listeners of its events, and what every HTML element takes. */
export type DarkSocialGateProps = ElementProps<DarkSocialGateElement, 'dark-social-unlock'>;

/**
 * Shows its children when its conditions hold: by default, when the visitor came by a friend's link.
 *
 * @example
 * ```tsx
 * <DarkSocialGate shares={1} onDarkSocialUnlock={({detail}) => console.log(detail.gate)}>
 *   <p>The second chapter</p>
 * </DarkSocialGate>
 * ```
 */
export const DarkSocialGate: Component<DarkSocialGateProps> = createComponent(
  'dark-social-gate',
  DarkSocialGateElement,
);
