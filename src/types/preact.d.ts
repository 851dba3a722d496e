// The elements in Preact's JSX: `import type {} from 'dark-social/types/preact'`.

import type {ClassAttributes, HTMLAttributes} from 'preact';
import type {Attributes, ElementOf, Listeners, Properties, Tag} from './markup.js';

type Own<T extends Tag> = Omit<Attributes<T>, keyof Properties<T>> & Properties<T> & Listeners<T, 'on'>;

/** What JSX may say of the element. Preact sets properties where the element has them, and attributes otherwise. */
export type ElementProps<T extends Tag> = ClassAttributes<ElementOf<T>> &
  Omit<HTMLAttributes<ElementOf<T>>, keyof Own<T>> &
  Own<T>;

type Elements = {[T in Tag]: ElementProps<T>};

declare module 'preact' {
  namespace JSX {
    interface IntrinsicElements extends Elements {}
  }
}
