// What makes an object a channel: which fields it must have, and what each may hold.

import {attempt} from '../utils/attempt.js';
import type {Channel} from '../channel.js';
import {channelByCode, registerCode} from '../token/channel-codes.js';
import {doc} from '../utils/globals.js';
import {formatValue} from '../utils/format-value.js';
import {warnOnce} from '../utils/warn-once.js';

/** Whether a text is a colour: by the browser's word, or else, outside of pages, as far as can be told. */
export function isColor(color: unknown): boolean {
  const text = String(color);
  const style = doc.createElement?.('i').style;
  if (!style) return !/[;{}]/.test(text);
  style.color = text;
  return !!style.color;
}

/** Whether a channel's code may stand in tokens: the package gave it that, or it is one of those that are the site's. */
export const hasOwnCode = ({code, id}: Channel): boolean =>
  channelByCode[code]?.id === id || /^x[\da-hjkmnp-tv-z]$/.test(code);

interface Rule {
  field: keyof Channel;
  /** Whether the field's value will do. */
  fits(value: unknown, channel: Channel): unknown;
  must: string;
  /** Without it a channel can be shown and followed all the same; without a code of its own its links bear no token. */
  lesser?: boolean;
}

const isText = (value: unknown): unknown => typeof value === 'string' && value.trim();
const ifGiven =
  (fits: Rule['fits']): Rule['fits'] =>
  (value, channel) =>
    value == null || fits(value, channel);

const rules: Rule[] = [
  // Written into attributes, lists and events.
  {
    field: 'id',
    fits: (id) => isText(id) && /^[\p{L}\p{N}._-]{1,64}$/u.test(id as string),
    must: 'letters, digits, - _ .',
  },
  {field: 'name', fits: isText, must: 'a text'},
  {
    field: 'kind',
    fits: (kind) => /^(messaging|network|utility)$/.test(kind as string),
    must: 'messaging, network or utility',
  },
  {field: 'utm', fits: ifGiven(isText), must: 'a text'},
  ...(['isAvailable', 'href', 'activate', 'alsoOnClick', 'onAppLaunch', 'fallback'] as const).map((field) => ({
    field,
    fits: ifGiven((value) => typeof value === 'function'),
    must: 'a function',
  })),
  {field: 'href', fits: (href, {activate}) => href || activate, must: 'a function, or else activate'},
  {
    field: 'code',
    fits: (_, channel) => hasOwnCode(channel) && (channelByCode[channel.code]?.id ?? channel.id) === channel.id,
    must: '"x" and one of 0-9 a-z but i l o u, and no other channel’s',
    lesser: true,
  },
  {
    field: 'icon',
    fits: ifGiven((icon) => isText((icon as Channel['icon']).path)),
    must: '{path: "M2 2h20v20z"} or alike',
    lesser: true,
  },
  {field: 'color', fits: ifGiven(isColor), must: 'a colour such as "#25d366"', lesser: true},
];

/**
 * What is wrong with a channel, in words that name the field, its value and the way out; `onlyWhatStopsIt`: without what costs it
 * its looks or its tokens alone.
 */
export function channelProblem(channel: unknown, onlyWhatStopsIt?: boolean): string | undefined {
  if (typeof channel !== 'object' || !channel) {
    return `${formatValue(channel)} is no channel: give an id, or an object with id, code, name, kind, icon, color and href or activate`;
  }
  const given = channel as Channel;
  const wrong = rules.find(
    // A field that cannot be read is wrong too.
    ({field, fits, lesser}) => !(lesser && onlyWhatStopsIt) && !attempt(() => fits(given[field], given)),
  );
  if (!wrong) return undefined;
  const {field, must} = wrong;
  return (
    attempt(() => `the channel ${formatValue(given.id)}: ${field} ${formatValue(given[field])} must be ${must}`) ??
    field
  );
}

/** Whether something can be used as a channel; where not, or not wholly, it warns once. `where` names the element or option. */
export function checkChannel(channel: unknown, where: string): channel is Channel {
  const problem = channelProblem(channel);
  if (problem) warnOnce(`${where}: ${problem}`);
  if (channelProblem(channel, true)) return false;
  if (hasOwnCode(channel as Channel)) registerCode(channel as Channel);
  return true;
}
