// The options of `renderBar()` and `renderFallback()`, and what they mean for the element.

import {channels as builtIn} from '../../channels/usual-channels.js';
import * as messengers from '../../channels/messengers.js';
import * as networks from '../../channels/networks.js';
import * as tools from '../../channels/tools.js';
import {resolveChannel} from '../../channels/resolve-channel.js';
import type {Channel, Environment} from '../../core/channel.js';
import type {CleanOptions} from '../../core/link/link-options.js';
import {initialHref, resolveRequest} from '../../core/share/build-link.js';
import {linkAttributes} from '../../core/share/follow-link.js';
import {formatValue} from '../../core/utils/format-value.js';
import {channelOrder} from '../../elements/internal/channel-order.js';
import {formatCounts} from '../../elements/internal/format-counts.js';
import type {Attributes} from '../../elements/internal/icon-markup.js';
import {localeFor} from '../../locales/find-locale.js';
import {fr} from '../../locales/fr.js';
import type {Locale} from '../../locales/locale.js';
import {attributeRules, checkBarOptions} from './check-bar-options.js';

/** The package's channels beside the usual ones. A function, so that a bundle of the collector alone has none of them. */
const furtherChannels = (): readonly Channel[] => [messengers, networks, tools].flatMap((list) => Object.values(list));

/** What a bar shares and how it looks. All but `url` have defaults. */
export interface BarOptions extends Omit<CleanOptions, 'dropParams'> {
  /** The page's public address: absolute, http or https. */
  url: string;
  /** The title to share. Default: none. Give the page's own, which the element takes by itself. */
  title?: string | undefined;
  /** Words to send along. Default: the title. */
  text?: string | undefined;
  /** Text directive for the links, `text=honey%20buzzard`: the browser that opens one scrolls to these words. Default: none. */
  textFragment?: string | undefined;
  /** Address of a picture, for networks that take one. Default: none. */
  image?: string | undefined;
  /** What messages say, such as `{title}: {url}`. Default: the text, then the link. */
  message?: string | undefined;
  /** `utm_campaign` of the links. */
  campaign?: string | undefined;
  /** `utm_content` of the links: a label of your own. */
  content?: string | undefined;
  /** Names the element in events. */
  name?: string | undefined;
  /** Facebook app id, with which Messenger's own dialog opens on desktops. */
  messengerAppId?: string | undefined;
  /**
   * Which channels, in which order: ids (in one string, separated by spaces, or in an array), or channel objects, which the page must
   * give to `configure({channels})` too, as those of `dark-social/channels` that its script does not have. `auto`: as the element orders the usual ones for the language, on a
   * desktop; it draws the bar anew where it knows better. Default: those that the element shows on desktops.
   */
  channels?: string | readonly (string | Channel)[] | undefined;
  /** BCP 47 tag of the words, and the element's `lang`. Default: English. */
  lang?: string | undefined;
  /** Further languages, beside English and French; the page must give them to `configure({locales})` too. */
  locales?: readonly Locale[] | undefined;
  /** Default `bar`. For `menu`, `side` and `bottom` a Content Security Policy needs `layoutStyleHashes` too. */
  layout?: 'bar' | 'stack' | 'menu' | 'side' | 'bottom' | undefined;
  /** The words on the button of a menu. Default: "Share", in the language of `lang`. */
  triggerLabel?: string | undefined;
  /** Whether the button of a menu opens the share sheet of phones instead. Default `auto`. */
  sheet?: 'auto' | 'never' | undefined;
  /**
   * Words on the buttons. Default `hidden`, not `auto` as of the element: only a browser knows whether words fit, and the buttons would
   * move when they come. With `auto` they do.
   */
  labels?: 'auto' | 'shown' | 'first' | 'hidden' | undefined;
  /** Default `brand`. */
  look?: 'brand' | 'soft' | 'outline' | 'plain' | 'mono' | undefined;
  /** Default `medium`. */
  size?: 'small' | 'medium' | 'large' | undefined;
  /** Default `auto`. */
  theme?: 'auto' | 'light' | 'dark' | undefined;
  /** Default: as the `text-align` around says. */
  align?: 'start' | 'center' | 'end' | undefined;
  /** How often each channel was shared, by id: `{whatsapp: 1200}`. Default: no counts. */
  counts?: Readonly<Record<string, number>> | undefined;
  /** The nonce of the page's Content Security Policy, for the bar's `<style>`. Default: none; see `barStyleHash`. */
  nonce?: string | undefined;
}

/** Colours as a style sheet may hold them, so that nothing else comes into it. */
const isSafeColor = (color: string): boolean => /^#?[\w.,%()/ -]+$/.test(color);

/** The channels that the page names, in order; none where it names none. What is wrong with them throws. */
function namedChannels(given: BarOptions['channels']): Channel[] {
  const items = typeof given === 'string' ? given.split(/[\s,]+/).filter(Boolean) : (given ?? []);
  // A server has room for every channel; the page loads those that it names.
  const further = furtherChannels();
  const channels = items.map((item) => resolveChannel(further.find(({id}) => id === item) ?? item));
  const wrong = channels.find(({color}) => color != null && !isSafeColor(color));
  if (wrong)
    throw new TypeError(
      `dark-social: the channel ${formatValue(wrong.id)}: color ${formatValue(wrong.color)} must be a colour such as "#25d366"`,
    );
  return channels;
}

/** The channels of a desktop: those named, those that `auto` finds for the language, or all usual ones. */
function channelsOf(named: readonly Channel[], environment: Environment, isAuto: boolean): readonly Channel[] {
  const isNamed = named.length > 0;
  const ids = isAuto ? channelOrder(environment, environment.language, []) : [];
  const all = isAuto
    ? ids.flatMap((id) => builtIn.find((channel) => channel.id === id) ?? [])
    : isNamed
      ? named
      : builtIn;
  // As the element chooses them on a desktop.
  return all.filter((channel) => channel.isAvailable?.(environment, isNamed) !== false);
}

/** Options, checked and completed. */
export interface Bar {
  readonly channels: readonly Channel[];
  readonly locale: Locale;
  /** Beside the buttons of the channels. */
  readonly counts: readonly string[];
  readonly labels: NonNullable<BarOptions['labels']>;
  /** The words on the button of a menu; empty for other layouts. */
  readonly trigger: string;
  readonly nonce: string | undefined;
  /** Of the element. */
  readonly attributes: Attributes;
  /** The attributes of a channel's link; none for a channel that needs the script, or has no address. */
  linkOf(channel: Channel): Attributes;
}

/**
 * Checks options and completes them.
 *
 * @throws TypeError for an option that cannot be used, with its name, its value and what to set.
 */
export function readBarOptions(unchecked: BarOptions, call: string): Bar {
  const options = checkBarOptions(unchecked, call);
  const {
    url,
    title,
    text,
    textFragment,
    image,
    message,
    campaign,
    content,
    messengerAppId: appId,
    counts,
    lang = '',
    locales = [],
    param,
    keepParams,
    utm,
    layout,
    labels = layout === 'menu' ? 'auto' : 'hidden',
    triggerLabel,
    nonce,
  } = options;
  const environment: Environment = {platform: 'desktop', language: lang || 'en'};
  const isAuto = options.channels === 'auto';
  const named = isAuto ? [] : namedChannels(options.channels);
  const channels = channelsOf(named, environment, isAuto);
  const words = {url, title, text, textFragment, image, message, campaign, content, appId};
  const request = resolveRequest(words, {param, keepParams, utm}, environment);
  const given: Readonly<Record<string, unknown>> = {...options, labels};
  const attributes = Object.entries(attributeRules).map(([name, {attribute = name}]) => [
    attribute,
    given[name] as string | undefined,
  ]);
  const locale = localeFor(lang, [...locales, fr]);
  return {
    channels,
    locale,
    counts: formatCounts(counts, channels, locale, call),
    labels,
    trigger: layout === 'menu' ? triggerLabel || locale.shareGroup : '',
    nonce,
    attributes: {
      ...Object.fromEntries(attributes),
      // Those that a desktop has not, too: the element may find them on the visitor's device.
      counts: counts && JSON.stringify(counts),
      channels: isAuto ? 'auto' : named.map(({id}) => id).join(' ') || undefined,
    },
    linkOf(channel) {
      const href = channel.activate ? undefined : initialHref(channel, request);
      return href ? linkAttributes(href) : {};
    },
  };
}
