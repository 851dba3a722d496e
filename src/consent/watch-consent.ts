// Reduces the answers of several consent tools to one.

import type {Consent} from '../core/options/options.js';
import {followConsentMode} from './sources/consent-mode.js';
import {followGpc} from './sources/gpc.js';
import type {ConsentSource} from './sources/source.js';
import {checkTcf, followTcf, type TcfOptions} from './sources/tcf.js';

/** Which sources to follow. Those that are not on the page are ignored. */
export interface ConsentSources {
  /** Global Privacy Control: `true` takes the browser's signal for a refusal. Default `false`. */
  gpc?: boolean | undefined;
  /** Google Consent Mode: `false`, or the consent type to read. Default `analytics_storage`. */
  consentMode?: boolean | string | undefined;
  /** The IAB's Transparency and Consent Framework: `false`, or what must be allowed. Default: purposes 1 and 8. */
  tcf?: boolean | TcfOptions | undefined;
}

const fromStrictest: readonly Consent[] = ['denied', 'pending', 'granted'];

/**
 * Calls back with the strictest answer of all sources each time it changes, and not before one has answered.
 *
 * @returns a function that stops watching.
 * @throws TypeError for an invalid TCF purpose or vendor.
 */
export function watchConsent(sources: ConsentSources, onChange: (consent: Consent) => void): () => void {
  const {gpc = false, consentMode = true, tcf = true} = sources;
  if (typeof tcf === 'object') checkTcf(tcf);
  if (!globalThis.document) return () => {};

  const followed: ConsentSource[] = [];
  if (gpc) followed.push(followGpc);
  if (consentMode) {
    const purpose = consentMode === true ? 'analytics_storage' : consentMode;
    followed.push((onConsent) => followConsentMode(purpose, onConsent));
  }
  if (tcf) followed.push((onConsent) => followTcf(tcf === true ? {} : tcf, onConsent));

  const answers = new Map<ConsentSource, Consent | undefined>();
  let current: Consent | undefined;
  let active = false;

  function reduce(): void {
    const given = [...answers.values()];
    const strictest = fromStrictest.find((consent) => given.includes(consent));
    if (!active || !strictest || strictest === current) return;
    current = strictest;
    onChange(strictest);
  }

  const stops = followed.map((follow) =>
    follow((consent) => {
      answers.set(follow, consent);
      reduce();
    }),
  );
  // Only after every source was asked: one may refuse what another grants.
  active = true;
  reduce();
  return () => {
    active = false;
    for (const stop of stops) stop();
  };
}
