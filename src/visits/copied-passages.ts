// Appends a link to what readers copy out of the page, with a token of its own, so that a passage sent by hand is recognised.

import {attempt} from '../core/utils/attempt.js';
import {decorateUrl} from '../core/link/decorate-url.js';
import {linkForText} from '../core/link/message.js';
import {doc} from '../core/utils/globals.js';
import {pageUrl} from '../core/link/page-url.js';
import {mintToken} from '../core/token/token.js';
import {allowsTokens, type PageState} from '../core/page/page-state.js';
import {findLocale} from '../locales/find-locale.js';

/** What is copied to be used, not to be read: fields, editors, code. */
const tools = 'input, textarea, pre, code, [contenteditable]';

/** Characters below which it is a word to look up, not a passage to send. */
const least = 40;

/** The element that holds all of a selection, or that the copying began in. */
const holderOf = (node: Node | null): Element | null =>
  node instanceof Element ? node : (node?.parentElement ?? null);

/** Adds "Read more: <link>" to copied passages while the option `copies` is set and tokens are allowed. */
export function trackCopies(tracker: PageState): void {
  const {options, signal} = tracker;
  // Last of all, so that what the page's own handlers do is left as it is.
  addEventListener(
    'copy',
    (event) => {
      const {copies} = options;
      const {clipboardData, defaultPrevented} = event;
      if (!copies || !allowsTokens(tracker) || !clipboardData || defaultPrevented) return;
      const selection = globalThis.getSelection?.();
      const text = String(selection);
      if (!selection?.rangeCount || text.trim().length < least) return;
      const range = selection.getRangeAt(0);
      const inside = [range.commonAncestorContainer, event.target as Node].map(holderOf);
      if (inside.some((element) => element?.closest(tools))) return;
      const url = pageUrl(options);
      const token = attempt(() => mintToken({channel: 'tx', parent: tracker.parentToken}));
      const link = url && token && linkForText(decorateUrl(url, {...options, utm: false, token}));
      // A signed address bears no token, and without one there is nothing to append.
      if (!token || !link?.includes(token)) return;
      const words = typeof copies === 'string' ? copies : findLocale(inside[0] ?? doc.body).readMore;
      const [before, after = ''] = words.split('{}').map((part) => part.trim());
      const passage = doc.createElement('div');
      const anchor = Object.assign(doc.createElement('a'), {href: link, textContent: link});
      // White space on both sides, since apps take what is glued to a link for a part of it.
      const line = [before && before + ' ', anchor, after && ' ' + after];
      passage.append(range.cloneContents(), doc.createElement('br'), ...line);
      clipboardData.setData('text/plain', `${text}\n\n${before && before + ' '}${link}${after && ' ' + after}`);
      clipboardData.setData('text/html', new XMLSerializer().serializeToString(passage));
      event.preventDefault();
    },
    {signal},
  );
}
