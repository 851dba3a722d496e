// Style sheets for an element in any document. A constructed style sheet works in one document only.

import type {CSSResultOrNative, ReactiveElement} from '@lit/reactive-element';
import {h} from './dom.js';

type View = Window & typeof globalThis;

const textOf = (style: CSSResultOrNative): string =>
  'cssText' in style ? style.cssText : [...style.cssRules].map(({cssText}) => cssText).join('');

/** A sheet for a document. All elements of the library's own document share one. */
function sheetFor(style: CSSResultOrNative, view: View): CSSStyleSheet {
  const own = 'cssText' in style ? style.styleSheet : style;
  if (view === globalThis.window && own) return own;
  const sheet = new view.CSSStyleSheet();
  sheet.replaceSync(textOf(style));
  return sheet;
}

/**
 * Adopts the styles of an element in its shadow root, and further ones after them, or appends `<style>` elements where the browser cannot
 * adopt style sheets. Call it again when the element is moved to another document.
 */
export function adoptStyles(root: ShadowRoot, ...further: CSSResultOrNative[]): void {
  const styles = [...(root.host.constructor as typeof ReactiveElement).elementStyles, ...further];
  const view = root.ownerDocument.defaultView;
  // A document without a window needs no styles.
  if (!view) return;
  try {
    if (!root.adoptedStyleSheets) throw new TypeError('no adopted style sheets');
    root.adoptedStyleSheets = styles.map((style) => sheetFor(style, view));
  } catch {
    const given = [...root.querySelectorAll('style')].map(({textContent}) => textContent);
    for (const text of styles.map(textOf))
      if (!given.includes(text)) root.append(h('style', {nonce: (globalThis as {litNonce?: string}).litNonce}, text));
  }
}
