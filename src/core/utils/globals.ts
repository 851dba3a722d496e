// The page's globals and the document, as they are without named elements. A browser makes each element with an id a property of
// the window where that has none of the name (`<a id="darkSocial">`), and each image, form, frame or object with a name a property
// of the document even where it has one (`<img name="currentScript">`).

import {attempt} from './attempt.js';

/** Whether a value is what such a name stands for: an element, several elements, or a frame's window. */
export function isNamedElement(value: unknown): boolean {
  try {
    const {window, nodeType, namedItem} = Object(value) as Partial<Window & Node & HTMLCollection>;
    return !!nodeType || !!namedItem || (!!window && window === value);
  } catch {
    // The window of a frame of another origin may not be looked into.
    return true;
  }
}

/** A global of the page; `undefined` where there is none, or only an element of that name. */
export function readGlobal<Value>(name: string | symbol): Value | undefined {
  const value = attempt(() => (globalThis as unknown as Record<string | symbol, Value | undefined>)[name]);
  return isNamedElement(value) ? undefined : value;
}

/** What the library asks of the document. */
type Doc = Pick<
  Document,
  | 'activeElement'
  | 'addEventListener'
  | 'baseURI'
  | 'body'
  | 'createElement'
  | 'createElementNS'
  | 'currentScript'
  | 'documentElement'
  | 'fullscreenElement'
  | 'hidden'
  | 'querySelector'
  | 'querySelectorAll'
  | 'readyState'
  | 'referrer'
  | 'removeEventListener'
  | 'scrollingElement'
  | 'title'
> & {
  // Not of every browser.
  readonly prerendering?: boolean;
  readonly wasDiscarded?: boolean;
};

/**
 * The document's own properties and methods, whatever elements are named like them. It stands for no node: give `document` itself
 * to what wants one. Where there is no page, all are `undefined`.
 */
export const doc: Doc = /* @__PURE__ */ new Proxy({} as Doc, {
  get(_, name) {
    const page = globalThis.document;
    if (!page) return undefined;
    let value: unknown = Reflect.get(page, name);
    // Not by `Document.prototype`: MooTools has a `Document` of its own.
    if (isNamedElement(value)) value = Reflect.get(Object.getPrototypeOf(page), name, page);
    return typeof value === 'function' ? (...args: unknown[]) => Reflect.apply(value, page, args) : value;
  },
});
