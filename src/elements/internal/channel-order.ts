// The order of channels="auto": by what this visitor used before, the device and the language.

import {knownChannels} from '../../channels/resolve-channel.js';
import {overrideChannel} from '../../channels/override-channel.js';
import type {Environment} from '../../core/channel.js';
import {attempt} from '../../core/utils/attempt.js';
import {parseList} from '../../core/utils/parse-attribute.js';
import {lookUpLocale} from '../../locales/find-locale.js';

/**
 * What people use most where a language is spoken, most used first. Without a line: what leads in most countries, WhatsApp, then Messenger,
 * then Telegram.
 *
 * Sources, read 2026-11: the first of each line leads its country by Similarweb's figures for 94 countries
 * (https://spot-today.com/message/), for `be` and `fa` by those for 187 (https://www.similarweb.com/blog/worldwide-messaging-apps); `ru` by
 * Mediascope's for August 2025 (https://www.themoscowtimes.com/2025/09/22/whatsapp-still-russias-most-widely-used-messenger-despite-video-call-restrictions-a90584).
 * What follows the first has no source for its rank: apps and networks made for that country, or in use beside the first.
 */
const usedIn = [
  {code: 'be', ids: 'viber telegram'},
  {code: 'da', ids: 'messenger'},
  {code: 'el', ids: 'viber messenger'},
  {code: 'en-CA', ids: 'messenger sms'},
  {code: 'en-US', ids: 'messenger sms'},
  {code: 'fa', ids: 'telegram eitaa'},
  {code: 'hy', ids: 'telegram'},
  {code: 'ja', ids: 'line x hatena'},
  {code: 'ko', ids: 'kakaotalk line band'},
  {code: 'lt', ids: 'telegram messenger'},
  {code: 'pl', ids: 'messenger'},
  {code: 'ru', ids: 'whatsapp vk telegram'},
  {code: 'sv', ids: 'messenger'},
  {code: 'th', ids: 'messenger line'},
  {code: 'uk', ids: 'viber telegram'},
  {code: 'vi', ids: 'zalo messenger'},
  {code: 'zh', ids: 'wechat weibo qq'},
  {code: 'zh-HK', ids: 'whatsapp wechat'},
  {code: 'zh-Hant', ids: 'line messenger'},
  {code: 'zh-TW', ids: 'line messenger'},
];

/** How many apps are shown beside the share sheet, mail, SMS and copying. */
const maxApps = 4;

/** The apps to show for a language, most used first, whether or not they are loaded. */
export const appsFor = (language: string): string[] => [
  ...new Set(parseList(`${lookUpLocale(language, usedIn)?.ids ?? ''} whatsapp messenger telegram`)),
];

/** The ids of the channels to show, in order: those that the page has. `used`: those that the visitor used before, latest first. */
export function channelOrder(environment: Environment, language: string, used: readonly string[]): string[] {
  const known = knownChannels();
  // Not as named channels, which may warn of what they lack.
  const isThere = (id: string): boolean => {
    const channel = known.find((each) => each.id === id);
    const usable = channel && overrideChannel(channel);
    return !!usable && attempt(() => usable.isAvailable?.(environment, false)) !== false;
  };
  const apps = appsFor(language).filter(isThere).slice(0, maxApps);
  const ids =
    environment.platform === 'desktop'
      ? ['email', 'copy', ...apps, 'native']
      : ['native', ...apps, 'sms', 'email', 'copy'];
  return [...new Set([...used, ...ids])].filter(isThere);
}
