// Reads globals and the document's properties in spite of named elements: browsers make each element with an id a property of the
// window, unless it has one of that name (`<a id="darkSocial">`), and each image, form, frame or object with a name a property of the
// document, even if it has one (`<img name="currentScript">`).

import {attempt} from './attempt.js';

/** Whether a value is a named element, several of them, or the window of a named frame. */
export function isNamedElement(value: unknown): boolean {
  try {
    const {window, nodeType, namedItem} = Object(value) as Partial<Window & Node & HTMLCollection>;
    return !!nodeType || !!namedItem || (!!window && window === value);
  } catch {
    // The window of a frame of another origin throws.
    return true;
  }
}

/** A global of the page; `undefined` if there is none, or only an element of that name. */
export function readGlobal<Value>(name: string | symbol): Value | undefined {
  const value = attempt(() => Reflect.get(globalThis, name) as Value | undefined);
  return isNamedElement(value) ? undefined : value;
}

/** The document's properties and methods that we use. */
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
  | 'getElementsByTagName'
  | 'hidden'
  | 'querySelector'
  | 'querySelectorAll'
  | 'readyState'
  | 'referrer'
  | 'removeEventListener'
  | 'scrollingElement'
  | 'title'
> & {
  // Not in every browser.
  readonly prerendering?: boolean;
  readonly wasDiscarded?: boolean;
};

/**
 * The document's own properties and methods, whatever elements have their names. It is not a node: pass `document` itself where one is
 * needed. Without a page, all are `undefined`.
 */
export const doc: Doc = /* @__PURE__ */ new Proxy({} as Doc, {
  get(_, name) {
    const page = globalThis.document;
    if (!page) return undefined;
    let value: unknown = Reflect.get(page, name);
    // Not `Document.prototype`: MooTools replaces `Document`.
    if (isNamedElement(value)) value = Reflect.get(Object.getPrototypeOf(page), name, page);
    return typeof value === 'function' ? (...args: unknown[]) => Reflect.apply(value, page, args) : value;
  },
});
