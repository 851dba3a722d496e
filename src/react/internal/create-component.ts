// Makes React components of the elements.

import {createComponent as createLitComponent} from '@lit/react';
import type {ReactiveElement} from '@lit/reactive-element';
import * as React from 'react';
import type {BarParts} from '#server-bar';
import type {ElementComponent} from './props.js';
import {serverAttributes, type ElementClass, type GivenProps} from '../../elements/internal/server-attributes.js';

/** What a component is made of. */
export interface ComponentOptions<E extends ReactiveElement> {
  /** The name of the component, which React's tools show. */
  displayName: string;
  tagName: string;
  elementClass: ElementClass<E>;
  /** The DOM events, by the props of their listeners. */
  events?: Readonly<Record<string, string>>;
  /** Completes or renames props, on the server and in the browser alike. */
  adapt?: (props: GivenProps) => GivenProps;
  /** What a server writes of the element's shadow root. */
  renderOnServer?: (props: GivenProps) => BarParts | undefined;
}

/** A declarative shadow root. */
const templateOf = (html: string): React.ReactElement =>
  React.createElement('template', {
    shadowrootmode: 'open',
    shadowrootclonable: '',
    dangerouslySetInnerHTML: {__html: html},
  } as React.HTMLAttributes<HTMLTemplateElement>);

/**
 * Makes the component of an element. In the browser `@lit/react` sets properties and adds listeners, also when it hydrates. A server
 * writes attributes, so that the element is right before React has hydrated it.
 */
export function createComponent<E extends ReactiveElement, Props extends object>({
  displayName,
  tagName,
  elementClass,
  events = {},
  adapt = (props) => props,
  renderOnServer,
}: ComponentOptions<E>): ElementComponent<E, Props> {
  // Lit declares the properties now, also where another copy of the library has registered its own class.
  void elementClass.observedAttributes;
  const OnPage: React.ElementType = createLitComponent({
    react: React,
    tagName,
    elementClass,
    events: {...events},
    displayName: tagName,
  });

  function renderMarkup(props: GivenProps): React.ReactElement {
    const {attributes, shadow} = (!props.dangerouslySetInnerHTML && renderOnServer?.(props)) || {};
    const children = [shadow ? templateOf(shadow) : undefined, props.children as React.ReactNode];
    return React.createElement(
      tagName,
      {...serverAttributes(props, elementClass, events), ...attributes},
      // React refuses children, however empty, beside HTML.
      ...children.filter((child) => child !== undefined),
    );
  }

  const Component = React.forwardRef<E, GivenProps>((given, ref) => {
    const props = adapt(given);
    if (!globalThis.document) return renderMarkup(props);
    return React.createElement<object>(OnPage as React.FunctionComponent<object>, {...props, ref} as object);
  });
  Component.displayName = displayName;
  return Component as ElementComponent<E, Props>;
}
