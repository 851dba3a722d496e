// What `darkSocial.check()` says about Google Consent Mode.

import type {PageState} from '../core/page/page-state.js';
import {followConsentMode} from '../consent/sources/consent-mode.js';

const purpose = 'analytics_storage';

/** Reports a default of `denied` that was never updated. */
export function* checkConsentMode({options}: PageState): Generator<string> {
  if (options.consent !== 'pending') return;
  let answer: string | undefined;
  followConsentMode(purpose, (consent) => (answer = consent))();
  if (answer !== 'pending') return;
  const age = Math.round(performance.now() / 1000);
  yield `wrong: Google Consent Mode's default for ${purpose} is denied and no update came, though the page is ${age} s old. If you have answered the banner, your consent tool does not update Google Consent Mode: listen to the tool itself (docs/privacy.md).`;
}
