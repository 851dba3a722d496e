// The second script tag, for pages with a consent tool: keeps the drop-in's consent as the page's sources say.

import {watchConsent, type ConsentSources} from './consent/watch-consent.js';
import {whenThere} from './consent/when-there.js';
import {readList, readValue} from './core/attributes.js';
import type {configure} from './core/configure.js';
import {warnOnce} from './core/warn.js';

const page = globalThis as {darkSocial?: {configure: typeof configure}; darkSocialConsent?: ConsentSources};
const {dataset = {}} = (document.currentScript as HTMLScriptElement | null) ?? {};

const read = (text?: string): string | boolean | undefined => (text === undefined ? text : readValue(text));

/** Numbers of a list; none where it is empty, so that nothing asked for is not everything allowed. */
function numbers(text: unknown): number[] | undefined {
  const list = typeof text === 'string' ? readList(text) : [];
  return list.length ? list.map(Number) : undefined;
}

const tcf = read(dataset.tcf);
const vendor = numbers(dataset.tcfVendor)?.[0];
const legitimateInterests = !!read(dataset.tcfLegitimateInterests);
const given: ConsentSources = {
  gpc: !!read(dataset.gpc),
  consentMode: read(dataset.consentMode),
  tcf: tcf !== false && {purposes: numbers(tcf), vendor, legitimateInterests},
};

whenThere(
  () => page.darkSocial,
  ({configure}) => {
    try {
      watchConsent({...given, ...page.darkSocialConsent}, (consent) => configure({consent}));
    } catch (error) {
      warnOnce(`${error}. Consent is not followed.`);
    }
  },
);
