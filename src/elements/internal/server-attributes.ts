// The attributes that a server writes for the props of a component.

import type {ReactiveElement} from '@lit/reactive-element';

/** Props of any component. */
export type GivenProps = Readonly<Record<string, unknown>>;

/** The class of an element. */
export type ElementClass<E extends ReactiveElement> = (new () => E) &
  Pick<typeof ReactiveElement, 'observedAttributes' | 'elementProperties'>;

/** A property's value as an attribute: lists of texts with spaces; nothing for objects, which only a script can set. */
function toAttribute(value: unknown): string | undefined {
  if (value === true) return '';
  if (Array.isArray(value) && value.every((each) => typeof each === 'string')) return value.join(' ');
  return typeof value === 'string' || typeof value === 'number' ? String(value) : undefined;
}

/** The attributes of an element for these props. Listeners and `children` have none. */
export function serverAttributes(
  props: GivenProps,
  {elementProperties}: ElementClass<ReactiveElement>,
  events: Readonly<Record<string, string>>,
): GivenProps {
  const attributes: Record<string, unknown> = {};
  for (const [name, value] of Object.entries(props)) {
    if (name === 'children' || name in events) continue;
    const {attribute} = elementProperties.get(name) ?? {};
    if (name === 'className') attributes.class = value;
    else if (!elementProperties.has(name)) attributes[name] = value;
    else if (attribute !== false)
      attributes[typeof attribute === 'string' ? attribute : name.toLowerCase()] = toAttribute(value);
  }
  return attributes;
}
