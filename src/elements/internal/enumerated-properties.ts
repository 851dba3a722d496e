// Properties with a fixed list of values: they reflect, have defaults, and warn about other values.

import type {PropertyDeclaration, PropertyValues, ReactiveElement} from '@lit/reactive-element';
import {warnOnce} from '../../core/utils/warn-once.js';

export interface Declaration extends PropertyDeclaration {
  /** All values that the property may have. */
  values?: readonly string[];
  /** The value while it is not set. */
  default?: string;
}

/** Declares a reflected property with a fixed list of values. */
export const oneOf = (values: string[], initial?: string): Declaration => ({reflect: true, values, default: initial});

/** Warns once about each changed property whose value is not one of its list. */
export function checkValues<Element extends ReactiveElement>(element: Element, changed: PropertyValues): void {
  const {elementProperties} = element.constructor as typeof ReactiveElement;
  for (const name of changed.keys()) {
    const {values} = (elementProperties.get(name) ?? {}) as Declaration;
    const value: unknown = element[name as keyof Element];
    if (values && value && !values.includes(value as string))
      warnOnce(`<${element.localName}> ${String(name)}="${value}" is none of: ${values.join(' ')}`);
  }
}
