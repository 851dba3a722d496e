// What `darkSocial.check()` says about arrivals: automated browsers, how the page was opened, and links that the server adds tokens to.

import {carriersIn} from '../core/page/carried-tokens.js';
import {doc} from '../core/utils/globals.js';
import {isFromThisOrigin} from '../core/page/navigation.js';
import {looksLikeToken} from '../core/token/token-shape.js';
import type {PageState} from '../core/page/page-state.js';
import {defaultParam} from '../core/link/token-param.js';

/** Reports whether arrivals count here, and links of the page that carry a token. */
export function* checkArrivals({options, carriedTokens: carried, arrival}: PageState): Generator<string> {
  const {countAutomated, storage} = options;
  const param = options.param || defaultParam;
  if (navigator.webdriver && !countAutomated) {
    yield 'wrong: a program drives this browser (navigator.webdriver), so its arrivals and visits do not count. Set the option "countAutomated" where tests are to count.';
  }
  if (carried && !arrival && storage !== 'session' && isFromThisOrigin()) {
    yield 'right: the token of this address came by a page of this site, so it does not count as an arrival. To try one, open the link in a new tab.';
  }
  const links = carriersIn(doc, param, looksLikeToken).length;
  if (links) {
    yield `wrong: ${links} ${links > 1 ? 'links or forms of this page carry' : 'link or form of this page carries'} a token on to other pages of this site, since the server writes the parameters of a request into its own links. A link loses it when a visitor reaches it, but a cache hands it to others. Have the server leave "${param}" out of the request's address before it writes links (in WordPress: out of $_SERVER['REQUEST_URI'] on template_redirect) and out of the cache's key, or set data-placement="fragment" on both scripts.`;
  } else {
    yield carried
      ? 'right: no link of this page carries its token on.'
      : 'right: no link of this page carries a token on. Open it by a shared link to see whether the server writes tokens into its links.';
  }
}
