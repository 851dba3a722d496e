// What properties of elements return and take beyond what Lit gives them.

import type {ReactiveElement} from '@lit/reactive-element';
import type {Declaration} from './enumerated-properties.js';

/** Numbers in text, as attributes have them: Vue and Svelte set `size="200"` as a property. */
export const toNumber = (value: unknown): unknown => (typeof value === 'string' ? Number(value) : value);

/**
 * Lets the properties of a class return their defaults while they are not set, booleans `false`: Vue takes `<dark-social-qr downloads>` for
 * true only where the property is a boolean before. Numbers may be set as text. Call it when Lit has declared the properties: in
 * `finalize()`, since Lit deprecates the overriding of `createProperty()`.
 */
export function extendAccessors({prototype, properties}: typeof ReactiveElement): void {
  for (const [name, {default: initial, type}] of Object.entries(properties as Record<string, Declaration>)) {
    const descriptor = Object.getOwnPropertyDescriptor(prototype, name);
    const {get, set} = descriptor ?? {};
    if (!get || !set) continue;
    if (type === Number) Object.defineProperty(prototype, name, {...descriptor, set: setNumber});
    else if (initial || type === Boolean) Object.defineProperty(prototype, name, {...descriptor, get: getOrDefault});

    function setNumber(this: ReactiveElement, value: unknown) {
      set?.call(this, toNumber(value));
    }
    function getOrDefault(this: ReactiveElement) {
      return (get?.call(this) as unknown) ?? initial ?? false;
    }
  }
}
