/** Splits a list at spaces and commas. */
export const parseList = (text: string): string[] => text.split(/[\s,]+/).filter(Boolean);

/** Parses the value of an attribute: `true` and an empty value are `true`, `false` is `false`, anything else stays a string. */
export const parseAttribute = (text: string): string | boolean =>
  ['true', 'false', ''].includes(text) ? text !== 'false' : text;
