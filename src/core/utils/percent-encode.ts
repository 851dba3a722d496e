/** `encodeURIComponent` that encodes a lone surrogate as U+FFFD, as the URL standard does, instead of throwing. */
export function percentEncode(text: string): string {
  return encodeURIComponent(
    text.replace(/[\uD800-\uDBFF][\uDC00-\uDFFF]|[\uD800-\uDFFF]/g, (unit) => (unit[1] ? unit : '\uFFFD')),
  );
}

/** Decodes a name or value of a query. Broken escapes stay as they are. */
export function percentDecode(text: string): string {
  return text.replace(/\+/g, ' ').replace(/(?:%[\da-f]{2})+/gi, (escapes) => {
    try {
      return decodeURIComponent(escapes);
    } catch {
      return escapes;
    }
  });
}
