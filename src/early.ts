// Stands first in <head>: takes the token off the address before analytics, routers and anchors read it, and leaves the
// address as it came for the main script. Small enough to stand inline; whether a token is whole, the main script says.

import {isOurs} from './core/token-shape.js';

interface EarlyConfig {
  param?: string;
  clean?: string;
}

const config: EarlyConfig = {
  ...(globalThis as {darkSocialConfig?: EarlyConfig}).darkSocialConfig,
  ...(document.currentScript as HTMLScriptElement | null)?.dataset,
};
const prefix = (config.param ?? 'ds') + '=';
const {href} = location;

/** Leaves out what is ours by its shape; what empties goes with its `?` or `#`. Routes (#/ and #!) never bear a token. */
function sift(part: string): string {
  if (/^#[/!]/.test(part)) return part;
  const kept = part
    .slice(1)
    .split('&')
    .filter((segment) => !segment.startsWith(prefix) || !isOurs(decodeURIComponent(segment.slice(prefix.length))));
  const left = kept.join('&');
  return left || part.length === 1 ? part.slice(0, 1) + left : '';
}

const cleaned = href.replace(
  /^([^?#]*)(\?[^#]*)?(#.*)?$/,
  (_, base, query = '', hash = '') => base + sift(query) + sift(hash),
);
(globalThis as {[key: symbol]: unknown})[Symbol.for('dark-social.early')] ??= href;
if (cleaned !== href && config.clean !== 'none') {
  try {
    history.replaceState(history.state, '', cleaned);
  } catch {
    // An opaque origin may not touch its history; the page works all the same.
  }
}
