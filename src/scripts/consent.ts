// The second script tag, for pages with a consent tool: keeps the drop-in's consent as the page's sources say.

import {watchConsent, type ConsentSources} from '../consent/watch-consent.js';
import {whenThere} from '../consent/when-there.js';
import {readApi} from './page-api.js';
import {parseList, parseAttribute} from '../core/utils/parse-attribute.js';
import {readGlobal} from '../core/utils/globals.js';
import {ownTag} from './own-tag.js';
import {warnOnce} from '../core/utils/warn-once.js';

const tag = ownTag('dark-social-consent');
const {dataset = {}} = tag ?? {};

const read = (text?: string): string | boolean | undefined => (text === undefined ? text : parseAttribute(text));

/** Numbers of a list; none where it is empty, so that nothing asked for is not everything allowed. */
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

whenThere(readApi, ({configure}) => {
  const sources = readGlobal<ConsentSources>('darkSocialConsent');
  if (!tag && !sources) {
    configure({consent: 'pending'});
    return warnOnce(
      'the tag of the consent script is not found, so consent stays pending. Set darkSocialConsent = {…} before it',
    );
  }
  try {
    watchConsent({...given, ...sources}, (consent) => configure({consent}));
  } catch (error) {
    warnOnce(`${error}. Consent is not followed.`);
  }
});
