// The React component of <dark-social-ask>.

import type {AnswerEvent} from '../core/events/event.js';
import {DarkSocialAskElement} from '../elements/ask/ask.js';
import {createComponent} from './internal/create-component.js';
import type {ElementComponent, ElementProps} from './internal/props.js';

/** Listeners of the element's events. */
export interface DarkSocialAskListeners {
  /** The visitor has answered or closed the question: `event.detail` is the event record. */
  onDarkSocialAnswer?: ((event: CustomEvent<AnswerEvent>) => void) | undefined;
}

/** Props of {@link DarkSocialAsk}: the properties of the element, its events, and what every HTML element takes. */
export type DarkSocialAskProps = ElementProps<
  DarkSocialAskElement,
  'oneIn' | 'delay' | 'question' | 'theme' | 'preview' | 'name',
  DarkSocialAskListeners
>;

/**
 * Asks some of the visitors of whom nothing is known how they found the page.
 *
 * @example
 * ```tsx
 * <DarkSocialAsk oneIn={20} onDarkSocialAnswer={({detail}) => console.log(detail.answer)} />
 * ```
 */
export const DarkSocialAsk: ElementComponent<DarkSocialAskElement, DarkSocialAskProps> = createComponent({
  displayName: 'DarkSocialAsk',
  tagName: 'dark-social-ask',
  elementClass: DarkSocialAskElement,
  events: {onDarkSocialAnswer: 'dark-social-answer'},
});
