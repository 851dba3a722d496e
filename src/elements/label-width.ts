// How wide a bar is with its words, told without drawing them.

/** Width of a character in a font that is hardly condensed, in times the font's size: Times has 0.53 in these words, Arial 0.57. */
const character = 0.52;
/** What a button has beside its words, likewise: drawing, gap and padding, of which the style sheet has the drawing 1.4 wide. */
const drawing = 1.4;
const button = drawing + 0.6 + 2 * 0.9;
/** And both its borders, in pixels. */
const borders = 2;

/**
 * The width, in pixels, of a bar that stands there without its words, in any usual font: a site that has narrower buttons may
 * need less. Without asking for a style, which takes the first bar of a page longer than all else in it.
 */
export function usualWidth({children}: Element, labels: readonly string[]): number {
  const first = children[0] as HTMLElement | undefined;
  // A bar of channels that are all unknown has none.
  if (!first) return 0;
  const second = (children[1] as HTMLElement | undefined) ?? first;
  // Rounded, which does: it is measured soon.
  const em = (first.firstElementChild as Element).clientWidth / drawing;
  const gap = Math.max(0, Math.abs(second.offsetLeft - first.offsetLeft) - first.offsetWidth);
  return labels.length * (button * em + borders + gap) - gap + labels.join('').length * character * em;
}

/** What it is at least, in the narrowest of fonts and with buttons that a site made narrow. `em`: the font's size, in pixels. */
export const leastWidth = (labels: readonly string[], em: number): number =>
  (labels.length * 2.7 + labels.join('').length * 0.42) * em;
