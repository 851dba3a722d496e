// The script tag for pages with a consent tool: keeps the consent of `dark-social.min.js` in step with it.

import {watchConsent, type ConsentSources} from '../consent/watch-consent.js';
import {readApi} from './page-api.js';
import {parseList, parseAttribute} from '../core/utils/parse-attribute.js';
import {readGlobal} from '../core/utils/globals.js';
import {waitForGlobal} from '../core/utils/wait-for-global.js';
import {ownTag} from './own-tag.js';
import {warnOnce} from '../core/utils/warn-once.js';

const tag = ownTag('dark-social-consent');
const {dataset = {}} = tag ?? {};

const read = (text?: string): string | boolean | undefined => (text === undefined ? text : parseAttribute(text));

/** The numbers in a list; `undefined` for an empty one, which would otherwise require nothing and so allow everything. */
function numbers(text: unknown): number[] | undefined {
  const list = typeof text === 'string' ? parseList(text) : [];
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

waitForGlobal(readApi, ({configure}) => {
  const sources = readGlobal<ConsentSources>('darkSocialConsent');
  if (!tag && !sources) {
    configure({consent: 'pending'});
    return warnOnce(
      'the tag of the consent script was not found, so consent stays pending. Set darkSocialConsent = {…} before it',
    );
  }
  try {
    watchConsent({...given, ...sources}, (consent) => configure({consent}));
  } catch (error) {
    warnOnce(`${error}. Consent is not followed.`);
  }
});
