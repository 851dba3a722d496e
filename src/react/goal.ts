// The React component of <dark-social-goal>.

import type {GoalDetail} from '../core/events/event.js';
import {DarkSocialGoalElement} from '../elements/goal/goal.js';
import {createComponent} from './internal/create-component.js';
import type {ElementComponent, ElementProps} from './internal/props.js';

/** Listeners of the element's events. */
export interface DarkSocialGoalListeners {
  /** The goal is reached: once a page, also where that was remembered. */
  onDarkSocialGoal?: ((event: CustomEvent<GoalDetail>) => void) | undefined;
}

/** Props of {@link DarkSocialGoal}: the properties of the element, its events, and what every HTML element takes. */
export type DarkSocialGoalProps = ElementProps<
  DarkSocialGoalElement,
  'target' | 'by' | 'src' | 'remember' | 'value' | 'label' | 'theme' | 'name',
  DarkSocialGoalListeners
>;

/**
 * Progress towards a goal that a visitor reaches by sharing.
 *
 * @example
 * ```tsx
 * <DarkSocialGoal target={3} by="channels" onDarkSocialGoal={({detail}) => console.log(detail.value)} />
 * ```
 */
export const DarkSocialGoal: ElementComponent<DarkSocialGoalElement, DarkSocialGoalProps> = createComponent({
  displayName: 'DarkSocialGoal',
  tagName: 'dark-social-goal',
  elementClass: DarkSocialGoalElement,
  events: {onDarkSocialGoal: 'dark-social-goal'},
});
