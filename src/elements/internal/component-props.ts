// Types of what the components of frameworks take for an element.

import type {ReactiveElement} from '@lit/reactive-element';
import type {ElementEvents} from '../../core/events/event.js';

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
