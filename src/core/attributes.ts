// How the texts of attributes are read.

/** The words of a list, apart by spaces or commas. A first bar would have to wait for a regular expression. */
export const readList = (text: string): string[] =>
  Array.from(text, (character) => (character !== ',' && character.trim()) || ' ')
    .join('')
    .split(' ')
    .filter(Boolean);

/** `false`, `true` and nothing become booleans; all else is text. */
export const readValue = (text: string): string | boolean => (/^(true|false|)$/.test(text) ? text !== 'false' : text);
