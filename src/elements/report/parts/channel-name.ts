// Names of channels. The channels themselves are not here, since a report needs no icons and addresses.

import {pageOptions} from '../../../core/page/existing-page-state.js';
import type {ReportWords} from '../../../locales/report-words.js';

/** Brands that are not written as the id with a capital letter. */
const brands: Readonly<Record<string, string>> = {
  whatsapp: 'WhatsApp',
  whatsappbusiness: 'WhatsApp Business',
  imessage: 'iMessage',
  rcs: 'RCS',
  wechat: 'WeChat',
  kakaotalk: 'KakaoTalk',
  line: 'LINE',
  vk: 'VK',
  qq: 'QQ',
  linkedin: 'LinkedIn',
  googlechat: 'Google Chat',
  hackernews: 'Hacker News',
  protonmail: 'Proton Mail',
  outlookwork: 'Outlook (work)',
  rocketchat: 'Rocket.Chat',
  chatgpt: 'ChatGPT',
};

/** The name of a channel: that of the page's own channels, the locale's, the brand's, or else the id with a capital letter. */
export function channelName(id: string, words: ReportWords): string {
  if (!id) return words.none;
  const own = pageOptions().channels?.find((channel) => channel.id === id)?.name;
  const known = Object.hasOwn(words.channelNames, id) ? words.channelNames[id] : undefined;
  const brand = Object.hasOwn(brands, id) ? brands[id] : undefined;
  return own ?? known ?? brand ?? id.charAt(0).toUpperCase() + id.slice(1);
}
