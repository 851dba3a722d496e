/** The body of a request as text; `undefined` if it has more than `maxBytes`. Rejects if it is not UTF-8 or is cut off. */
export async function readBody(request: Request, maxBytes: number): Promise<string | undefined> {
  const decoder = new TextDecoder('utf-8', {fatal: true, ignoreBOM: true});
  let text = '';
  let bytes = 0;
  if (!request.body) return text;
  const reader = request.body.getReader();
  for (;;) {
    const {done, value} = await reader.read();
    if (done) return text + decoder.decode();
    bytes += value.byteLength;
    if (bytes > maxBytes) {
      // Whether cancelling succeeds does not matter.
      reader.cancel().catch(() => {});
      return undefined;
    }
    text += decoder.decode(value, {stream: true});
  }
}
