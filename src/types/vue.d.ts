// The elements in Vue's templates: `import type {} from 'dark-social/types/vue'`.

import type {EmitFn, HTMLAttributes, PublicProps} from 'vue';
import type {Attributes, ElementOf, EventName, EventOf, Properties, Tag} from './markup.js';

type Camel<Name> = Name extends `${infer Word}-${infer Rest}` ? `${Word}${Capitalize<Camel<Rest>>}` : Name;

/** Vue knows attributes and properties by one name: `share-title` is `shareTitle`. */
type Camelized<Props> = {[Name in keyof Props as Camel<Name>]: Props[Name]};

type Own<T extends Tag> = Omit<Camelized<Attributes<T>>, keyof Properties<T>> & Properties<T>;

type Emits<T extends Tag> = {[Name in EventName<T>]: (event: EventOf<T, Name>) => void};

/** An element as a component, as the tools of Vue read it. */
export type ElementComponent<T extends Tag> = new () => ElementOf<T> & {
  /** @deprecated For the types of templates alone. */
  $props: Omit<HTMLAttributes, keyof Own<T>> & Own<T> & PublicProps;
  /** @deprecated For the types of templates alone. */
  $emit: EmitFn<Emits<T>>;
};

type Components = {[T in Tag]: ElementComponent<T>};

declare module 'vue' {
  interface GlobalComponents extends Components {}
}
