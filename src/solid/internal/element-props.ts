// The types of the components' props.

import type {ReactiveElement} from '@lit/reactive-element';
import type {JSX} from 'solid-js';
import type {ElementEvents} from '../../core/events/event.js';
import type {DarkSocialShareElement} from '../../elements/share/share-element.js';

type AnyFunction = (...args: never[]) => unknown;

type PascalCase<Name extends string> = Name extends `${infer Word}-${infer Rest}`
  ? `${Capitalize<Word>}${PascalCase<Rest>}`
  : Capitalize<Name>;

/** The properties that the class of an element declares itself. */
export type OwnProps<E> = {
  [Name in keyof E as Name extends keyof ReactiveElement ? never : E[Name] extends AnyFunction ? never : Name]?:
    E[Name] | undefined;
};

/** `onDarkSocialShare` for the event `dark-social-share`. */
export type Listeners<E, Names extends keyof ElementEvents> = {
  [Name in Names as `on${PascalCase<Name>}`]?:
    ((event: ElementEvents[Name] & {readonly currentTarget: E}) => void) | undefined;
};

/** The events of elements that share. */
export type ShareEventName = 'dark-social-before-share' | 'dark-social-share' | 'dark-social-error';

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
