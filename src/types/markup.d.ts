// What the frameworks' types have in common.

import type {ElementEvents} from '../core/events/event.js';
import type {DarkSocialElements} from './elements.js';

/** What an attribute takes for a property of this type: numbers also as text. Objects are for properties alone. */
export type AttributeValue<T> =
  (T extends number ? T | `${number}` : T extends boolean ? T | '' : T extends string ? T : never) | undefined;

/** A tag of this package. */
export type Tag = keyof DarkSocialElements;

/** The class of an element. */
export type ElementOf<T extends Tag> = DarkSocialElements[T]['element'];

/** Its attributes, by their names in HTML. */
export type Attributes<T extends Tag> = DarkSocialElements[T]['attributes'];

/** Its properties, by their names in scripts. */
export type Properties<T extends Tag> = PropertiesOf<
  ElementOf<T>,
  DarkSocialElements[T]['properties'] & keyof ElementOf<T>
>;

// Written like Pick, so that editors show the comments of the class.
type PropertiesOf<Element, Names extends keyof Element> = {[Name in Names]?: PropertyValue<Element[Name]>};

/** Numbers may be written as text, as in HTML. */
type PropertyValue<T> = T | (NonNullable<T> extends number ? `${number}` : never) | undefined;

/** The names of its events. */
export type EventName<T extends Tag> = DarkSocialElements[T]['events'];

/** One of its events, as a listener on the element gets it. */
export type EventOf<T extends Tag, Name> = Name extends keyof ElementEvents
  ? ElementEvents[Name] & {readonly currentTarget: ElementOf<T>}
  : never;

/** Listeners for its events; their names start with `Prefix`. */
export type Listeners<T extends Tag, Prefix extends string> = {
  [Name in EventName<T> as `${Prefix}${Name}`]?: ((event: EventOf<T, Name>) => void) | undefined;
};
