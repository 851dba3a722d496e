// Finds the passage that a visitor has selected.

import {warnOnce} from '../../core/utils/warn-once.js';

/** A selected passage. */
export interface Passage {
  /** What is seen of it, in one line. */
  readonly text: string;
  /** Where it is. A copy: the selection stays as it is, whatever is done with this. */
  readonly range: Range;
}

/** Where passages may be selected, unless `for` says otherwise. */
const articles = 'article, main';

/** The element that a node is, or is in. */
export const elementAt = (node: Node): Element | null => (node instanceof Element ? node : node.parentElement);

/** Text in one line, without soft hyphens and other characters that nobody sees. */
const inOneLine = (text: string): string =>
  text
    .replace(/[\u00ad\u200b\u2060\ufeff]/g, '')
    .replace(/\s+/g, ' ')
    .trim();

/** The element whose passages are shared; `undefined` where there is none around a node. */
export function areaOf(host: Element & {for?: string | undefined}, node: Node): Element | undefined {
  const id = host.for;
  if (!id) return host.closest(articles) ?? elementAt(node)?.closest(articles) ?? undefined;
  const area = (host.getRootNode() as Document | ShadowRoot).getElementById?.(id);
  if (!area) warnOnce(`<${host.localName}> for="${id}" fits no element: set the id of the article`);
  return area ?? undefined;
}

/** Whether somebody writes here. What stands in a field is nobody's to share. */
function isEditable(element: Element | null): boolean {
  if (!element) return false;
  return (element as HTMLElement).isContentEditable || /^(input|textarea|select)$/.test(element.localName);
}

/** Whether the page lets visitors select an element's text. In Firefox, scripts can select it all the same. */
function isSelectable(element: Element | null): boolean {
  for (let at = element; at; at = at.parentElement) {
    const style = getComputedStyle(at);
    const value = style.userSelect || style.webkitUserSelect;
    if (value && value !== 'auto') return value !== 'none';
  }
  return true;
}

/** The element that has the focus, across shadow roots. */
function focusedElement(page: Document): Element | null {
  let focused = page.activeElement;
  while (focused?.shadowRoot?.activeElement) focused = focused.shadowRoot.activeElement;
  return focused;
}

/** A range as far as it is inside an element. A click on a paragraph's end often takes the beginning of the next element too. */
function clip(range: Range, area: Element): Range {
  const clipped = range.cloneRange();
  if (!area.contains(range.startContainer)) clipped.setStart(area, 0);
  if (!area.contains(range.endContainer)) clipped.setEnd(area, area.childNodes.length);
  return clipped;
}

/** The passage that is selected inside the element's article; `undefined` where none is, or one with fewer than `min` characters. */
export function readPassage(host: Element & {for?: string | undefined}, min: number): Passage | undefined {
  const page = host.ownerDocument;
  const selection = page.getSelection();
  if (!selection?.rangeCount || selection.isCollapsed) return undefined;
  const first = selection.getRangeAt(0);
  const last = selection.getRangeAt(selection.rangeCount - 1);
  // Firefox leaves out what cannot be selected, by several ranges.
  const whole = first.cloneRange();
  whole.setEnd(last.endContainer, last.endOffset);
  const area = areaOf(host, whole.startContainer) ?? areaOf(host, whole.endContainer);
  if (!area || !whole.intersectsNode(area)) return undefined;
  const range = clip(whole, area);
  const around = elementAt(range.commonAncestorContainer);
  if (isEditable(focusedElement(page)) || isEditable(around) || !isSelectable(around)) return undefined;
  // Without what cannot be selected, and without what is hidden.
  const text = inOneLine(selection.toString());
  const outside = inOneLine(whole.toString()).length - inOneLine(range.toString()).length;
  if (outside > 0 || [...text].length < min) return undefined;
  return {text, range};
}
