// The elements in Svelte's templates: `import type {} from 'dark-social/types/svelte'`.

import type {HTMLAttributes} from 'svelte/elements';
import type {ElementEvents} from '../core/events/event.js';
import type {Attributes, ElementOf, Listeners, Properties, Tag} from './markup.js';

type Own<T extends Tag> = Omit<Attributes<T>, keyof Properties<T>> & Properties<T> & Listeners<T, 'on' | 'on:'>;

/** What a template may say of the element. Svelte sets properties where the element has them, and attributes otherwise. */
export type ElementProps<T extends Tag> = Omit<HTMLAttributes<ElementOf<T>>, keyof Own<T>> & Own<T>;

type Elements = {[T in Tag]: ElementProps<T>};

/** Events bubble, so elements around may listen too. */
type Bubbling<Target> = {
  [Name in keyof ElementEvents as `on${Name}`]?:
    ((event: ElementEvents[Name] & {readonly currentTarget: Target}) => void) | undefined;
};

declare module 'svelte/elements' {
  interface SvelteHTMLElements extends Elements {}
  interface DOMAttributes<T extends EventTarget> extends Bubbling<T> {}
}
