// Quotes a passage.

/** The characters that a person sees; code points where the browser cannot tell, as Firefox before 125. */
const graphemesOf = (text: string): string[] =>
  'Segmenter' in Intl ? [...new Intl.Segmenter().segment(text)].map(({segment}) => segment) : [...text];

/** Cuts a text to so many characters, after a whole word where one ends in the last third, with an ellipsis. */
export function cutAtWord(text: string, max: number): string {
  // Few characters have more than 16 code units, and a selected book is not read to its end.
  const graphemes = graphemesOf(text.slice(0, (max + 1) * 16));
  if (graphemes.length <= max) return text;
  const start = graphemes.slice(0, max).join('');
  const lastSpace = graphemes[max] === ' ' ? start.length : start.lastIndexOf(' ');
  return (lastSpace > (start.length * 2) / 3 ? start.slice(0, lastSpace) : start).trimEnd() + '…';
}
