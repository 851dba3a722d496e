// How the texts of attributes are read.

/** The words of a list, apart by spaces or commas. */
export const parseList = (text: string): string[] => text.split(/[\s,]+/).filter(Boolean);

/** `false`, `true` and nothing become booleans; all else is text. */
export const parseAttribute = (text: string): string | boolean =>
  /^(true|false|)$/.test(text) ? text !== 'false' : text;
