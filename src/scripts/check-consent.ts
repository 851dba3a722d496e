// For the days of set-up: whether Google Consent Mode, which consent follows, is ever told of an answer.

import type {Tracker} from '../core/events/tracker.js';
import {followConsentMode} from '../consent/sources/consent-mode.js';

const purpose = 'analytics_storage';

/** A sentence, `wrong` first, where consent waits for an update that did not come. */
export function* checkConsentMode({options}: Tracker): Generator<string> {
  if (options.consent !== 'pending') return;
  let said: string | undefined;
  followConsentMode(purpose, (consent) => (said = consent))();
  if (said !== 'pending') return;
  const age = Math.round(performance.now() / 1000);
  yield `wrong: Google Consent Mode's default for ${purpose} is denied and no update came, though the page is ${age} s old. If you have answered the banner, your consent tool does not tell Google Consent Mode: listen to the tool itself (docs/privacy.md).`;
}
