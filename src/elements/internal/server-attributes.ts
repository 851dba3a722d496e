// The attributes that a server writes for the props of a component.

import type {PropertyDeclaration, ReactiveElement} from '@lit/reactive-element';

/** Props of any component. */
export type GivenProps = Readonly<Record<string, unknown>>;

/** The class of an element. */
export type ElementClass<E extends ReactiveElement> = (new () => E) &
  Pick<typeof ReactiveElement, 'observedAttributes' | 'elementProperties'>;

/**
 * Props of a share bar. Words are hidden by default in one that servers render, for which it has a `url`: only a browser knows whether
 * they fit, and they would move the buttons.
 */
export function withLabels(props: GivenProps): GivenProps {
  const {url, layout, labels} = props;
  return url && labels == null ? {...props, labels: layout === 'menu' ? 'auto' : 'hidden'} : props;
}

/** The attribute of a property. */
export const attributeName = (property: string, {attribute}: PropertyDeclaration): string =>
  typeof attribute === 'string' ? attribute : property.toLowerCase();

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
    const declaration = elementProperties.get(name);
    if (name === 'className') attributes.class = value;
    else if (!declaration) attributes[name] = value;
    else if (declaration.attribute !== false) attributes[attributeName(name, declaration)] = toAttribute(value);
  }
  return attributes;
}
