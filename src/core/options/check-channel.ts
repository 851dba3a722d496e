// Checks whether an object is a channel: its fields and their values.

import {attempt} from '../utils/attempt.js';
import type {Channel} from '../channel.js';
import {hasOwnCode, registerCode} from '../token/channel-codes.js';
import {doc} from '../utils/globals.js';
import {formatValue} from '../utils/format-value.js';
import {warnOnce} from '../utils/warn-once.js';

/** Whether a text is a CSS colour; on a server only whether it could be one. */
export function isColor(color: unknown): boolean {
  const text = String(color);
  const style = doc.createElement?.('i').style;
  if (!style) return !/[;{}]/.test(text);
  style.color = text;
  return !!style.color;
}

interface Rule {
  field: keyof Channel;
  /** Whether the value is right. */
  fits(value: unknown, channel: Channel): unknown;
  must: string;
  /** Whether the channel works without it. Without a code of its own, its links carry no token. */
  optional?: boolean;
}

const isText = (value: unknown): unknown => typeof value === 'string' && value.trim();
const ifGiven =
  (fits: Rule['fits']): Rule['fits'] =>
  (value, channel) =>
    value == null || fits(value, channel);

const rules: Rule[] = [
  // It is written into attributes, lists and events.
  {
    field: 'id',
    fits: (id) => isText(id) && /^[\p{L}\p{N}._-]{1,64}$/u.test(id as string),
    must: 'letters, digits, - _ .',
  },
  {field: 'name', fits: isText, must: 'a text'},
  {
    field: 'kind',
    fits: (kind) => ['messaging', 'network', 'utility'].includes(kind as string),
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
    fits: (_, channel) => hasOwnCode(channel),
    must: '"x" and one of 0-9 a-z but i l o u, and no other channel’s',
    optional: true,
  },
  {
    field: 'icon',
    fits: ifGiven((icon) => isText((icon as Channel['icon']).path)),
    must: '{path: "M2 2h20v20z"} or alike',
    optional: true,
  },
  {field: 'color', fits: ifGiven(isColor), must: 'a colour such as "#25d366"', optional: true},
];

/**
 * What is wrong with a channel, naming the field, its value and what it must be; `undefined` if nothing is. `requiredOnly`: leaves out
 * the fields that it works without.
 */
export function channelProblem(channel: unknown, requiredOnly?: boolean): string | undefined {
  if (typeof channel !== 'object' || !channel) {
    return `${formatValue(channel)} is not a channel: give an id or a channel object`;
  }
  const given = channel as Channel;
  const wrong = rules.find(
    // A getter that throws is wrong too.
    ({field, fits, optional}) => !(optional && requiredOnly) && !attempt(() => fits(given[field], given)),
  );
  if (!wrong) return undefined;
  const {field, must} = wrong;
  return (
    attempt(() => `the channel ${formatValue(given.id)}: ${field} ${formatValue(given[field])} must be ${must}`) ??
    field
  );
}

/** Whether a value can be used as a channel. Warns once about anything that is wrong with it. `where`: the element or option, for warnings. */
export function checkChannel(channel: unknown, where: string): channel is Channel {
  const problem = channelProblem(channel);
  if (problem) warnOnce(`${where}: ${problem}`);
  if (channelProblem(channel, true)) return false;
  if (hasOwnCode(channel as Channel)) registerCode(channel as Channel);
  return true;
}
