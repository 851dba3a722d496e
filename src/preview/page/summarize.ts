// Shortens a description as Synapse does.

const minSize = 200;
const maxSize = 500;

/** Takes paragraphs until there is enough text, and cuts it between words. `undefined` if there is none. */
export function summarizeParagraphs(paragraphs: readonly string[]): string | undefined {
  let text = '';
  for (const paragraph of paragraphs) {
    if (text.length >= minSize) break;
    text += paragraph.replace(/[\t \r\n]+/g, ' ') + '\n\n';
  }
  text = text
    .trim()
    .replace(/[\t ]+/g, ' ')
    .replace(/[\t \r\n]*[\r\n]+/g, '\n\n');
  if (text.length <= maxSize) return text || undefined;
  let kept = '';
  for (const [word] of text.matchAll(/\s*\S+/g)) {
    const fits = kept.length + word.length < maxSize;
    // A word too long for the rest is cut, rather than leaving next to nothing.
    if (fits || kept.length < minSize) kept += word;
    if (!fits) break;
  }
  return kept.slice(0, maxSize).trim() + '…';
}
