// Registration: the first copy of the library on a page keeps its elements.

/** Registers an element under its name unless the name is taken. */
export function define(name: string, element: CustomElementConstructor): void {
  if (!customElements.get(name)) customElements.define(name, element);
}
