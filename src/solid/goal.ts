// The Solid component of <dark-social-goal>.

import type {Component} from 'solid-js';
import {DarkSocialGoalElement} from '../elements/goal/goal.js';
import {createComponent} from './internal/create-component.js';
import type {ElementProps} from './internal/element-props.js';

/** Props of {@link DarkSocialGoal}: the properties of the element, listeners of its events, and what every HTML element takes. */
export type DarkSocialGoalProps = ElementProps<DarkSocialGoalElement, 'dark-social-goal'>;

/**
 * Progress towards a goal that a visitor reaches by sharing.
 *
 * @example
 * ```tsx
 * <DarkSocialGoal target={3} by="channels" onDarkSocialGoal={({detail}) => console.log(detail.value)} />
 * ```
 */
export const DarkSocialGoal: Component<DarkSocialGoalProps> = createComponent(
  'dark-social-goal',
  DarkSocialGoalElement,
);
