// Event records from an address that answers with one JSON object a line.

/** A line's record; `undefined`, which counts as skipped, where it is broken. */
function parse(line: string): unknown {
  try {
    return JSON.parse(line) as unknown;
  } catch {
    return undefined;
  }
}

/** Fetches records, line by line as they come. Rejects where the address does not answer. */
export async function* fetchLines(src: string, signal: AbortSignal): AsyncGenerator<unknown> {
  const response = await fetch(src, {signal, headers: {accept: 'application/x-ndjson, application/json'}});
  if (!response.ok) throw new Error(`${response.status} ${response.statusText}`.trim());
  let rest = '';
  const lines = response.body?.pipeThrough(new TextDecoderStream());
  const reader = lines?.getReader();
  for (;;) {
    const {done, value = ''} = (await reader?.read()) ?? {done: true};
    const parts = (rest + value).split('\n');
    rest = done ? '' : (parts.pop() ?? '');
    for (const line of parts) if (line.trim()) yield parse(line);
    if (done) return;
  }
}
