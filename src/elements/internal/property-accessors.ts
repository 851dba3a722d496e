// What properties of elements return and take beyond what Lit gives them.

import type {ReactiveElement} from '@lit/reactive-element';
import type {Declaration} from './enumerated-properties.js';

/**
 * Lets the properties of a class return their defaults while they are not set, booleans `false`: Vue takes `<dark-social-qr downloads>` for
 * true only where the property is a boolean before. Numbers may be set as text, as Vue and Svelte do for `size="200"`. Call it when
 * Lit has declared the properties: in `finalize()`, since Lit deprecates the overriding of `createProperty()`.
 */
export function extendAccessors({prototype, properties}: typeof ReactiveElement): void {
  for (const [name, {type, default: initial}] of Object.entries(properties as Record<string, Declaration>)) {
    const {get, set} = Object.getOwnPropertyDescriptor(prototype, name) ?? {};
    if (!get || !set) continue;
    Object.defineProperty(prototype, name, {
      get(this: ReactiveElement) {
        return (get.call(this) as unknown) ?? (type === Boolean ? false : initial);
      },
      set(this: ReactiveElement, value: unknown) {
        set.call(this, type === Number && typeof value === 'string' ? Number(value) : value);
      },
    });
  }
}
