// Reads the requests that a gate sends, and refuses all others.

import {readBody} from '../read-body.js';
import {refuse, reject, type Reply} from './reply.js';

/** A body is a token or a pass, and some words. */
const maxBytes = 4096;

/**
 * Whether a page of another host sends the request. Browsers always send one of the headers with a POST; other clients can write what
 * they like.
 */
function isForeign({headers}: Request, host: string): boolean {
  const origin = headers.get('origin');
  if (origin === null) return headers.get('sec-fetch-site') === 'cross-site';
  return !URL.canParse(origin) || new URL(origin).host !== host;
}

/** The JSON object of a request, or the reply to one that cannot be used. */
export async function readRequest(
  request: Request,
  host: string,
): Promise<{json: Record<string, unknown>} | {reply: Reply}> {
  const {method, headers} = request;
  if (method !== 'POST') return {reply: reject(405, 'send JSON by POST', {allow: 'POST'})};
  if (isForeign(request, host)) return {reply: refuse('foreign-origin')};
  const [type] = (headers.get('content-type') ?? '').toLowerCase().split(';');
  if (type.trim() !== 'application/json') return {reply: reject(415, 'send application/json')};
  const tooLarge = reject(413, `a body has at most ${maxBytes} bytes`);
  if (Number(headers.get('content-length') ?? 0) > maxBytes) return {reply: tooLarge};
  let json: unknown;
  try {
    const text = await readBody(request, maxBytes);
    if (text === undefined) return {reply: tooLarge};
    json = JSON.parse(text);
  } catch {
    return {reply: reject(400, 'the body is no JSON in UTF-8')};
  }
  if (typeof json !== 'object' || !json || Array.isArray(json)) return {reply: reject(400, 'send a JSON object')};
  return {json: json as Record<string, unknown>};
}
