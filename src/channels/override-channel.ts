// What the options `channelsOff` and `channelOverrides` make of a channel, so that one can die or move without a release.

import type {Channel} from '../core/channel.js';
import {pageOptions} from '../core/page/existing-page-state.js';
import {linkForText} from '../core/link/message.js';
import {fillTemplate} from '../core/utils/fill-template.js';
import {percentEncode} from '../core/utils/percent-encode.js';
import {warnOnce} from '../core/utils/warn-once.js';

/** Returns the channel with its address replaced where the page's options say so; `undefined` where they take it off. */
export function overrideChannel(channel: Channel): Channel | undefined {
  const {channelsOff, channelOverrides = {}} = pageOptions();
  const override = Object.hasOwn(channelOverrides, channel.id) ? channelOverrides[channel.id] : undefined;
  if (override === false || channelsOff?.includes(channel.id)) return undefined;
  if (!override) return channel;
  const template: unknown = override.href;
  if (typeof template !== 'string' || !/^https:.*\{url\}/s.test(template)) {
    warnOnce(`channelOverrides.${channel.id} is ignored: set false, or {href: "https://…{url}"}`);
    return channel;
  }
  return {
    ...channel,
    // What the channel did belongs to its old address.
    activate: undefined,
    alsoOnClick: undefined,
    fallback: undefined,
    onAppLaunch: undefined,
    href({url, text = '', title = ''}) {
      const [link, words, name] = [linkForText(url), text, title].map(percentEncode);
      return fillTemplate(template, {url: link, text: words, title: name});
    },
  };
}
