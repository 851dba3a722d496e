// Appends a link with a token of its own to copied text, so that a passage sent by hand is recognised.

import {attempt} from '../core/utils/attempt.js';
import {decorateUrl} from '../core/link/decorate-url.js';
import {linkForText} from '../core/link/message.js';
import {doc} from '../core/utils/globals.js';
import {pageUrl} from '../core/link/page-url.js';
import {mintToken} from '../core/token/token.js';
import {allowsTokens, type PageState} from '../core/page/page-state.js';
import {findLocale} from '../locales/find-locale.js';

/** Text that is copied to be used rather than read: fields, editors, code. */
const notProse = 'input, textarea, pre, code, [contenteditable]';

/** Shorter text is more likely a word to look up than a passage to send, in characters. */
const minLength = 40;

/** The nearest element of a node. */
const elementOf = (node: Node | null): Element | null =>
  node instanceof Element ? node : (node?.parentElement ?? null);

/** Appends "Read more: <link>" to copied passages while the option `copies` is set and tokens are allowed. */
export function trackCopies(page: PageState): void {
  const {options, signal} = page;
  // On the window, so that the page's own handlers run first and can prevent it.
  addEventListener(
    'copy',
    (event) => {
      const {copies} = options;
      const {clipboardData, defaultPrevented} = event;
      if (!copies || !allowsTokens(page) || !clipboardData || defaultPrevented) return;
      const selection = globalThis.getSelection?.();
      const text = String(selection);
      if (!selection?.rangeCount || text.trim().length < minLength) return;
      const range = selection.getRangeAt(0);
      const inside = [range.commonAncestorContainer, event.target as Node].map(elementOf);
      if (inside.some((element) => element?.closest(notProse))) return;
      const url = pageUrl(options);
      const token = attempt(() => mintToken({channel: 'tx', parent: page.parentToken}));
      const link = url && token && linkForText(decorateUrl(url, {...options, utm: false, token}));
      // A signed address gets no token, and without a token there is nothing to append.
      if (!token || !link?.includes(token)) return;
      const words = typeof copies === 'string' ? copies : findLocale(inside[0] ?? doc.body).readMore;
      // White space on both sides, since apps treat adjacent text as part of the link.
      const [before, after = ''] = words.split('{}').map((part) => part.trim());
      const [prefix, suffix] = [before && before + ' ', after && ' ' + after];
      const passage = doc.createElement('div');
      const anchor = Object.assign(doc.createElement('a'), {href: link, textContent: link});
      passage.append(range.cloneContents(), doc.createElement('br'), prefix, anchor, suffix);
      clipboardData.setData('text/plain', `${text}\n\n${prefix}${link}${suffix}`);
      clipboardData.setData('text/html', new XMLSerializer().serializeToString(passage));
      event.preventDefault();
    },
    {signal},
  );
}
