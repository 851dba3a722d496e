// The Solid component of <dark-social-ask>.

import type {Component} from 'solid-js';
import {DarkSocialAskElement} from '../elements/ask/ask.js';
import {createComponent} from './internal/create-component.js';
import type {ElementProps} from './internal/element-props.js';

/** Props of {@link DarkSocialAsk}: the properties of the element, listeners of its events, and what every HTML element takes. */
export type DarkSocialAskProps = ElementProps<DarkSocialAskElement, 'dark-social-answer'>;

/**
 * Asks some of the visitors of whom nothing is known how they found the page.
 *
 * @example
 * ```tsx
 * <DarkSocialAsk oneIn={20} onDarkSocialAnswer={({detail}) => console.log(detail.answer)} />
 * ```
 */
export const DarkSocialAsk: Component<DarkSocialAskProps> = createComponent('dark-social-ask', DarkSocialAskElement);
