// Cuts texts as apps do.

/** How long a text may be, and what marks that it was cut. */
export interface Limit {
  max: number;
  unit: 'bytes' | 'characters';
  /** What stands at the end of a cut text. */
  mark: string;
  /** Whether the mark counts. */
  withMark?: boolean;
}

const encoder = new TextEncoder();

/** The length of a text as the limit counts it: bytes of UTF-8, or code points. */
export const lengthIn = (text: string, unit: Limit['unit']): number =>
  unit === 'bytes' ? encoder.encode(text).length : [...text].length;

/** Cuts a text between code points. */
export function cutText(text: string, {max, unit, mark, withMark}: Limit): string {
  if (lengthIn(text, unit) <= max) return text;
  let left = max - (withMark ? lengthIn(mark, unit) : 0);
  let kept = '';
  for (const character of text) {
    left -= lengthIn(character, unit);
    if (left < 0) break;
    kept += character;
  }
  return kept.trimEnd() + mark;
}
