// What stands in a request, whatever its maker wraps it in.

import {gunzipSync, inflateSync} from 'node:zlib';
import lz from 'lz-string';

/**
 * A request's query and body as a map from paths to values, texts within texts unwrapped too:
 * `body.batch[0].properties.share_channel`, `query.d‹lz json›.evtName`. Lists of `{key, value}` are read as the maps that they
 * are: `attributes{share_channel}.stringValue`. `lines`: the body is lines of JSON, also where it is one alone.
 */
export function decode({url, headers, body}, lines) {
  const found = new Map();
  walk('query', Object.fromEntries(url.searchParams), found);
  const text = inflated(body).toString();
  walk('body', (lines && asLines(text)) || (parsed(text, headers['content-type'] ?? '') ?? text), found);
  return found;
}

function inflated(bytes) {
  if (bytes[0] === 0x1f && bytes[1] === 0x8b) return gunzipSync(bytes);
  try {
    return bytes[0] === 0x78 ? inflateSync(bytes) : bytes;
  } catch {
    return bytes;
  }
}

const asJson = (text) => {
  try {
    const value = /^\s*[[{]/.test(text) ? JSON.parse(text) : undefined;
    return Object(value) === value ? value : undefined;
  } catch {
    return undefined;
  }
};

const asLines = (text) => {
  const lines = text.trim().split('\n').map(asJson);
  return lines.every(Boolean) ? lines : undefined;
};

const asForm = (text) => (/^[\w.[\]%-]+=/.test(text) ? Object.fromEntries(new URLSearchParams(text)) : undefined);

const parsed = (text, type) => asJson(text) ?? asLines(text) ?? (type.includes('json') ? undefined : asForm(text));

/** The texts that hold further values, and what a path says of them. */
const wrappings = {
  json: asJson,
  'base64 json': (text) => (/^[\w+/=-]{16,}$/.test(text) ? asJson(Buffer.from(text, 'base64').toString()) : undefined),
  'lz json': (text) => (/^[\w+/=$ -]{16,}$/.test(text) ? asJson(unpacked(text)) : undefined),
};

const unpacked = (text) => {
  try {
    return lz.decompressFromBase64(text.replaceAll(' ', '+')) ?? '';
  } catch {
    return '';
  }
};

function walk(path, value, found) {
  if (Array.isArray(value)) {
    const named = value.length && value.every((item) => item && typeof item.key === 'string' && 'value' in item);
    if (named) for (const {key, value: inner} of value) walk(`${path}{${key}}`, inner, found);
    else value.forEach((item, index) => walk(`${path}[${index}]`, item, found));
  } else if (value && typeof value === 'object') {
    for (const [key, inner] of Object.entries(value)) walk(`${path}.${key}`, inner, found);
  } else {
    for (const [name, unwrap] of Object.entries(typeof value === 'string' ? wrappings : {})) {
      const inner = unwrap(value);
      if (inner) return walk(`${path}‹${name}›`, inner, found);
    }
    found.set(path, value);
  }
}
