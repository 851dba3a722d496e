// The elements in React's JSX: `import type {} from 'dark-social/types/react'`.

import type {ClassAttributes, HTMLAttributes} from 'react';
import type {Attributes, ElementOf, Listeners, Properties, Tag} from './markup.js';

type Own<T extends Tag> = Omit<Attributes<T>, keyof Properties<T>> &
  Properties<T> &
  Listeners<T, 'on'> & {class?: string | undefined};

/** What JSX may say of the element. React 19 sets properties where the element has them, and attributes otherwise. */
export type ElementProps<T extends Tag> = ClassAttributes<ElementOf<T>> &
  Omit<HTMLAttributes<ElementOf<T>>, keyof Own<T>> &
  Own<T>;

type Elements = {[T in Tag]: ElementProps<T>};

declare module 'react' {
  namespace JSX {
    interface IntrinsicElements extends Elements {}
  }
}
