// Registration: the first copy of the library on a page keeps its elements.

/** Registers an element under its name unless the name is taken. Does nothing on a server. */
export function define(name: string, element: CustomElementConstructor): void {
  const {customElements} = globalThis;
  if (customElements && !customElements.get(name)) customElements.define(name, element);
}
