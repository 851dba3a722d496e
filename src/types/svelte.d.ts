// The elements in Svelte's templates: `import type {} from 'dark-social/types/svelte'`.

import type {HTMLAttributes} from 'svelte/elements';
import type {Attributes, ElementOf, Listeners, Properties, Tag} from './markup.js';

type Own<T extends Tag> = Omit<Attributes<T>, keyof Properties<T>> & Properties<T> & Listeners<T, 'on' | 'on:'>;

/** What a template may say of the element. Svelte sets properties where the element has them, and attributes otherwise. */
export type ElementProps<T extends Tag> = Omit<HTMLAttributes<ElementOf<T>>, keyof Own<T>> & Own<T>;

type Elements = {[T in Tag]: ElementProps<T>};

declare module 'svelte/elements' {
  interface SvelteHTMLElements extends Elements {}
}
