// The types of the components' props.

import type {ReactiveElement} from '@lit/reactive-element';
import type {JSX} from 'solid-js';
import type {ElementEvents} from '../../core/events/event.js';
import type {Listeners, OwnProps} from '../../elements/internal/component-props.js';
import type {DarkSocialShareElement} from '../../elements/share/share-element.js';

export type {ShareEventName} from '../../elements/internal/component-props.js';

/** The properties of an element, listeners of its events, and what every HTML element takes. */
export type ElementProps<E extends ReactiveElement, Names extends keyof ElementEvents = never> = Omit<
  JSX.HTMLAttributes<E>,
  keyof OwnProps<E>
> &
  OwnProps<E> &
  Listeners<E, Names>;

type StringAttributes = 'counts' | 'message';

/** Properties of the share bar, for an element that passes their attributes to the bar in it. */
export type BarProps<E> = Omit<OwnProps<DarkSocialShareElement>, keyof OwnProps<E> | StringAttributes> & {
  [Name in StringAttributes]?: string | undefined;
};
