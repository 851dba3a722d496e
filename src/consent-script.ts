// The second script tag, for pages with a consent tool: keeps the drop-in's consent as the page's sources say.

import {watchConsent, type ConsentSources} from './consent/watch-consent.js';
import {whenThere} from './consent/when-there.js';
import type {configure} from './core/configure.js';
import {warnOnce} from './core/warn.js';

const page = globalThis as {darkSocial?: {configure: typeof configure}; darkSocialConsent?: ConsentSources};
const {dataset = {}} = (document.currentScript as HTMLScriptElement | null) ?? {};

/** `false`, `true` and nothing become booleans; all else is text. */
const read = (value: string | undefined): string | boolean | undefined =>
  value !== undefined && /^(true|false|)$/.test(value) ? value !== 'false' : value;

const numbers = (text: unknown): number[] | undefined =>
  typeof text === 'string' ? text.match(/[^\s,]+/g)?.map(Number) : undefined;

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
