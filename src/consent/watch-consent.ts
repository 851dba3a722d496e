// The sources of consent that a page has, brought to one answer.

import type {Consent} from '../core/options/options.js';
import {followConsentMode} from './sources/consent-mode.js';
import type {Tell} from './sources/source.js';
import {followTcf, type TcfOptions} from './sources/tcf.js';

/** Which sources are read. Those that are not on the page say nothing. */
export interface ConsentSources {
  /** Global Privacy Control: `true` takes the browser's signal for a refusal. Default `false`. */
  gpc?: boolean | undefined;
  /** Google Consent Mode: `false`, or the purpose that is asked for; default `analytics_storage`. */
  consentMode?: boolean | string | undefined;
  /** The IAB's Transparency and Consent Framework: `false`, or what is asked for; default purposes 1 and 8. */
  tcf?: boolean | TcfOptions | undefined;
}

type Source = (tell: Tell) => () => void;

/** From the laxest to the strictest. */
const order: Consent[] = ['granted', 'pending', 'denied'];

/** The browser's signal, which holds for the page load (https://w3c.github.io/gpc/). */
const followGpc: Source = (tell) => {
  const {globalPrivacyControl} = (globalThis.navigator ?? {}) as {globalPrivacyControl?: boolean};
  if (globalPrivacyControl) tell('denied');
  return () => {};
};

function checkTcf({purposes = [], vendor = 1}: TcfOptions): void {
  for (const id of [...purposes, vendor]) {
    if (!(Number.isInteger(id) && id > 0)) throw new TypeError(`dark-social: no TCF purpose or vendor: ${id}`);
  }
}

/**
 * Tells what the sources say, the strictest where they differ, each time that this changes; nothing while all are silent.
 * Returns what ends it.
 *
 * @throws TypeError for a purpose or vendor that cannot be one.
 */
export function watchConsent(sources: ConsentSources, tell: (consent: Consent) => void): () => void {
  const {gpc = false, consentMode = true, tcf = true} = sources;
  if (typeof tcf === 'object') checkTcf(tcf);
  const purpose = consentMode === true ? 'analytics_storage' : consentMode;
  const asked: (Source | false)[] = [
    gpc && followGpc,
    !!purpose && ((heard) => followConsentMode(purpose, heard)),
    !!tcf && ((heard) => followTcf(tcf === true ? {} : tcf, heard)),
  ];
  const said = new Map<number, Consent | undefined>();
  let last: Consent | undefined;
  let ready = false;

  function settle(): void {
    const strictest = Math.max(...[...said.values()].map((consent) => (consent ? order.indexOf(consent) : -1)));
    if (!ready || !order[strictest] || order[strictest] === last) return;
    last = order[strictest];
    tell(last);
  }

  const ends = asked.map(
    (follow, index) =>
      follow &&
      follow((consent) => {
        said.set(index, consent);
        settle();
      }),
  );
  // Not before all were asked: what the first grants another may refuse.
  ready = true;
  settle();
  return () => {
    ready = false;
    for (const end of ends) if (end) end();
  };
}
