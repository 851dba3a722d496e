// Places a popover at a selected passage. By script, since CSS cannot anchor to a range.

/** Space to the passage and to the edges of the window, in px. */
const margin = 8;
/** Space below a passage that was selected by touch, where the handles of the selection are, in px. */
const handles = 44;

/** The lines of a range that have a width. */
const linesOf = (range: Range): DOMRect[] => [...range.getClientRects()].filter(({width, height}) => width && height);

const clamp = (value: number, least: number, most: number): number => Math.max(least, Math.min(value, most));

/**
 * Places it above the passage, or below where there is no room. After a touch, it is placed below, since the system's own menu is above.
 * Always inside the window.
 */
export function placePopover(popover: HTMLElement, range: Range, byTouch: boolean): void {
  const lines = linesOf(range);
  const [first = range.getBoundingClientRect()] = lines;
  const last = lines.at(-1) ?? first;
  const {clientWidth, clientHeight} = popover.ownerDocument.documentElement;
  const {offsetLeft = 0, offsetTop = 0, width = clientWidth, height = clientHeight} = globalThis.visualViewport ?? {};
  const {offsetWidth, offsetHeight, style} = popover;
  const topmost = offsetTop + margin;
  const lowest = offsetTop + Math.min(height, clientHeight) - offsetHeight - margin;
  const above = first.top - offsetHeight - margin;
  const below = last.bottom + (byTouch ? handles : margin);
  const isAbove = !byTouch && (above >= topmost || below > lowest);
  const line = isAbove ? first : last;
  const centred = line.left + (line.width - offsetWidth) / 2;
  const rightmost = offsetLeft + Math.min(width, clientWidth) - offsetWidth - margin;
  const x = clamp(centred, offsetLeft + margin, Math.max(rightmost, offsetLeft + margin));
  const y = clamp(isAbove ? above : below, topmost, Math.max(lowest, topmost));
  // It scrolls with the page, so it is placed in whatever it is placed by.
  style.left = style.top = '0';
  const origin = popover.getBoundingClientRect();
  style.left = `${x - origin.left}px`;
  style.top = `${y - origin.top}px`;
}
