// Style sheets of an element, in whichever document it stands: a constructed sheet belongs to one document alone.

import type {CSSResultOrNative} from '@lit/reactive-element';
import {h} from './dom.js';

type View = Window & typeof globalThis;

const textOf = (style: CSSResultOrNative): string =>
  'cssText' in style ? style.cssText : [...style.cssRules].map(({cssText}) => cssText).join('');

/** All elements of the library's own document share a sheet. */
function sheetFor(style: CSSResultOrNative, view: View): CSSStyleSheet {
  const own = 'cssText' in style ? style.styleSheet : style;
  if (view === globalThis.window && own) return own;
  const sheet = new view.CSSStyleSheet();
  sheet.replaceSync(textOf(style));
  return sheet;
}

/**
 * Gives a shadow root its styles: as sheets of its document, or in browsers that have none as `<style>` elements. To be called
 * again when the element has come into another document.
 */
export function adoptStyles(root: ShadowRoot, styles: readonly CSSResultOrNative[]): void {
  const view = root.ownerDocument.defaultView;
  // A document that is not shown has no sheets, and needs none.
  if (!view) return;
  try {
    if (!root.adoptedStyleSheets) throw new TypeError('no adopted style sheets');
    root.adoptedStyleSheets = styles.map((style) => sheetFor(style, view));
  } catch {
    if (root.querySelector('style')) return;
    root.append(
      ...styles.map((style) => h('style', {nonce: (globalThis as {litNonce?: string}).litNonce}, textOf(style))),
    );
  }
}
