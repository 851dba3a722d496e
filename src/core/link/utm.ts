// The UTM parameters of our links.

import {findChannel} from '../token/channel-codes.js';
import {fillTemplate} from '../utils/fill-template.js';
import {percentEncode} from '../utils/percent-encode.js';
import {allParams, type Address, type Param} from './address.js';
import type {LinkOptions} from './link-options.js';

/** `utm_medium` of our links, which sets them apart from the site's own campaigns. */
export const ourMedium = 'dark_social';

/** `utm_medium` of links for public networks, as analytics products expect it. */
const networkMedium = 'social';

const defaultTemplates = {source: '{channel}', medium: '{medium}', campaign: '{campaign}', content: '{content}'};
const names = Object.keys(defaultTemplates).map((key) => 'utm_' + key);

/** The templates, in order. Of the site's own, those that are not text are ignored. */
function templatesOf(utm: LinkOptions['utm']): typeof defaultTemplates {
  const custom = typeof utm === 'object' && utm ? utm : {};
  const texts = Object.entries(custom).filter(([, template]) => typeof template === 'string');
  return {...defaultTemplates, ...Object.fromEntries(texts)};
}

/** The UTM parameters that a link gets. */
function utmParams({channel = '', campaign = '', content = '', utm = true}: LinkOptions): Param[] {
  if (!utm) return [];
  const entry = typeof channel === 'object' ? channel : (findChannel(channel) ?? {id: channel});
  const medium = entry.kind === 'network' ? networkMedium : ourMedium;
  const values = {channel: entry.utm ?? entry.id, medium, campaign, content};
  return Object.entries(templatesOf(utm)).flatMap(([key, template]) => {
    const name = 'utm_' + key;
    const value = fillTemplate(template, values);
    return value ? [{raw: `${name}=${percentEncode(value)}`, name, value}] : [];
  });
}

/** Returns the address of one of our links without its UTM parameters. Those of the site's own campaigns stay. */
export function removeOurUtm(address: Address, utm: LinkOptions['utm']): Address {
  const medium = fillTemplate(templatesOf(utm).medium, {medium: ourMedium});
  const isOurLink = allParams(address).some(({name, value}) => name === 'utm_medium' && value === medium);
  return isOurLink ? {...address, query: address.query.filter(({name}) => !names.includes(name))} : address;
}

/** Returns the address with the UTM parameters of the link. */
export function setUtm(address: Address, options: LinkOptions): Address {
  const params = utmParams(options);
  // Ours replace those of the same name and leave the others, such as the site's own utm_campaign.
  if (!params.length) return removeOurUtm(address, options.utm);
  const others = address.query.filter(({name}) => !params.some((param) => param.name === name));
  return {...address, query: [...others, ...params]};
}
