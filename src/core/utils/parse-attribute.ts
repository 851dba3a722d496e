// How the texts of attributes are read.

/** The words of a list, apart by spaces or commas. */
export const readList = (text: string): string[] => text.split(/[\s,]+/).filter(Boolean);

/** `false`, `true` and nothing become booleans; all else is text. */
export const readValue = (text: string): string | boolean => (/^(true|false|)$/.test(text) ? text !== 'false' : text);
