// Percent-encoding and decoding that never throw.

/** `encodeURIComponent` that turns a lone surrogate into U+FFFD, as the URL standard does, instead of throwing. */
export function encode(text: string): string {
  return encodeURIComponent(
    text.replace(/[\uD800-\uDBFF][\uDC00-\uDFFF]|[\uD800-\uDFFF]/g, (unit) => (unit[1] ? unit : '\uFFFD')),
  );
}

/** Decodes one name or value of a query; a broken escape leaves it as it was. */
export function decode(text: string): string {
  try {
    return decodeURIComponent(text.replace(/\+/g, ' '));
  } catch {
    return text;
  }
}
