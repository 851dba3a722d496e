// Makes Solid components of the elements.

import type {ReactiveElement} from '@lit/reactive-element';
import type {Component} from 'solid-js';
import {Dynamic, isServer} from 'solid-js/web';
import {attributeName} from '../../elements/internal/server-attributes.js';

type ElementClass = Pick<typeof ReactiveElement, 'observedAttributes' | 'elementProperties'>;

const toKebabCase = (name: string): string => name.replace(/\B[A-Z]/g, (letter) => '-' + letter).toLowerCase();

/** What Solid calls a prop that is none of the element's properties. Without a prefix it would set `data-id` as `dataId`. */
function solidName(name: string): string {
  if (/^onDarkSocial[A-Z]/.test(name)) return 'on:' + toKebabCase(name.slice(2));
  return name.includes('-') ? 'attr:' + name : name;
}

/** A property's value as an attribute; `undefined` where only a script can set it. */
function attributeValue(value: unknown): string | number | undefined {
  // Channels: their ids.
  if (Array.isArray(value)) return value.map((channel) => channel.id ?? channel).join(' ');
  if (value === true) return '';
  return typeof value === 'string' || typeof value === 'number' ? value : undefined;
}

/**
 * Makes the component of an element. In the browser it sets properties, also while it hydrates, which Solid leaves out for custom
 * elements. A server writes attributes.
 *
 * @param barClass - The class of the share bar, for an element that passes attributes to the bar in it.
 */
export function createComponent<Props extends object>(
  tag: string,
  elementClass: ElementClass,
  barClass?: ElementClass,
): Component<Props> {
  return (props) => {
    // Lit reads the declared properties now, also where another copy of the library has registered its own class.
    for (const each of [elementClass, barClass]) void each?.observedAttributes;
    const renamed = {component: tag};
    for (const name of Object.keys(props)) {
      const own = elementClass.elementProperties.get(name);
      const declaration = own ?? barClass?.elementProperties.get(name);
      const isAttribute = declaration && declaration.attribute !== false && (isServer || !own);
      let key = solidName(name);
      if (isAttribute) key = 'attr:' + attributeName(name, declaration);
      else if (own) key = 'prop:' + name;
      // Getters, so that signals stay reactive.
      const get = (): unknown => {
        const value = props[name as keyof Props];
        return isAttribute ? attributeValue(value) : value;
      };
      Object.defineProperty(renamed, key, {get, enumerable: true});
    }
    return Dynamic(renamed);
  };
}
