// Fetches a page as preview robots do: one request, without scripts, and with an end to patience and bytes.

import {version} from '../../version.js';

const timeout = 15_000;
const maxBytes = 10_000_000;

/** The encoding that a page names: in its header, else in a `<meta>` tag within the first kilobyte. */
function encodingOf(bytes: Uint8Array, contentType: string): string {
  const pattern = /charset\s*=\s*["']?([\w-]+)/i;
  const start = new TextDecoder('latin1').decode(bytes.subarray(0, 1024));
  return (
    pattern.exec(contentType)?.[1] ?? pattern.exec(/<meta[^>]*charset[^>]*>/i.exec(start)?.[0] ?? '')?.[1] ?? 'utf-8'
  );
}

/** A page's bytes as text, in the encoding that the page names; UTF-8 if that is unknown. */
export function decodeHtml(bytes: Uint8Array, contentType = ''): string {
  try {
    return new TextDecoder(encodingOf(bytes, contentType)).decode(bytes);
  } catch {
    return new TextDecoder().decode(bytes);
  }
}

/** The first bytes of an answer. */
async function readBytes(body: ReadableStream<Uint8Array> | null): Promise<Uint8Array> {
  const parts: Uint8Array[] = [];
  let length = 0;
  for await (const part of body ?? []) {
    parts.push(part);
    length += part.length;
    if (length >= maxBytes) break;
  }
  return Buffer.concat(parts).subarray(0, maxBytes);
}

/** What went wrong, in words for the terminal. */
function describeFailure(error: unknown): string {
  const {name, message, cause} = error as Error & {cause?: {code?: string; message?: string}};
  if (name === 'TimeoutError') return `no answer within ${timeout / 1000} seconds`;
  return cause?.code ?? cause?.message ?? message;
}

/**
 * Fetches a page's HTML by one GET request. Redirects are not followed, so that no other server is asked than the one named.
 *
 * @throws Error with a sentence for redirects, errors and what is no HTML.
 */
export async function fetchPage(address: string): Promise<string> {
  const request = {
    redirect: 'manual',
    headers: {accept: 'text/html,application/xhtml+xml', 'user-agent': `dark-social-preview/${version}`},
    signal: AbortSignal.timeout(timeout),
  } as const;
  try {
    const response = await fetch(address, request).catch((error: unknown) => {
      throw new Error(describeFailure(error));
    });
    const {status, headers, body} = response;
    const location = headers.get('location');
    if (status >= 300 && status < 400 && location) {
      const target = URL.canParse(location, address) ? new URL(location, address).href : location;
      throw new Error(`it redirects to ${target}: share that address, and preview it`);
    }
    if (!response.ok) throw new Error(`the server answered ${status}`);
    const type = headers.get('content-type') ?? '';
    if (!/^(text\/html|application\/xhtml\+xml)\b/i.test(type))
      throw new Error(`it is ${type || 'of no type'}, not HTML`);
    return decodeHtml(await readBytes(body), type);
  } catch (error) {
    throw new Error(`${address} cannot be previewed: ${describeFailure(error)}`, {cause: error});
  }
}
