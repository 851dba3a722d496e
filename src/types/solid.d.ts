// The elements in Solid's JSX: `import type {} from 'dark-social/types/solid'`.

import type {JSX} from 'solid-js';
import type {Attributes, ElementOf, EventName, EventOf, Properties, Tag} from './markup.js';

type Prefixed<Prefix extends string, Props> = {[Name in keyof Props & string as `${Prefix}:${Name}`]?: Props[Name]};

type Own<T extends Tag> = Omit<Attributes<T>, keyof Properties<T>> & Properties<T>;

/** Solid listens to events of these names by `on:` alone. */
type Listeners<T extends Tag> = {
  [Name in EventName<T> as `on:${Name}`]?: JSX.EventHandlerWithOptionsUnion<ElementOf<T>, EventOf<T, Name>> | undefined;
};

/** What JSX may say of the element. Without a prefix Solid sets what is written out as an attribute, and what is computed as a property. */
export type ElementProps<T extends Tag> = Omit<JSX.HTMLAttributes<ElementOf<T>>, keyof Own<T>> &
  Own<T> &
  Prefixed<'prop', Properties<T>> &
  Prefixed<'attr', Attributes<T>> &
  Listeners<T>;

type Elements = {[T in Tag]: ElementProps<T>};

declare module 'solid-js' {
  namespace JSX {
    interface IntrinsicElements extends Elements {}
  }
}
