// The fields of an event record: which values are valid, and how their JSON is written. `event.schema.json` says the same; a test
// compares the two.

import {outcomes} from '../../core/channel.js';
import {answerChoices, visitSources, type EventType} from '../../core/events/event.js';
import {maxLengthOf, maxReasons, numberBounds} from '../../core/events/fit-record.js';

/** One field of a record. */
interface Field {
  /** What it must be, for error messages. */
  is: string;
  /** Whether a parsed value is valid. */
  holds(value: unknown): boolean;
  /** A regular expression for valid JSON without escapes. It may accept less than `holds`, never more. */
  json: string;
}

/** No NUL and no lone surrogates, which databases cannot store. */
const plain = /^[^\0\ud800-\udfff]*$/u;

const text = (maxLength: number): Field => ({
  is: `a text of at most ${maxLength} characters, without NUL`,
  // JSON Schema counts characters, of which there are never more than code units.
  holds: (value) =>
    typeof value === 'string' && (value.length <= maxLength || [...value].length <= maxLength) && plain.test(value),
  json: `"[^"\\\\\\0-\\x1f]{0,${maxLength}}"`,
});

const spelled = (pattern: string, is: string): Field => {
  const whole = new RegExp(`^${pattern}$`);
  return {is, holds: (value) => typeof value === 'string' && whole.test(value), json: `"${pattern}"`};
};

const oneOf = (...values: string[]): Field => spelled(`(?:${values.join('|')})`, `one of ${values.join(', ')}`);

const between = (is: string, least: number, most: number, json: string, whole?: boolean): Field => ({
  is,
  holds: (value) =>
    Number.isFinite(value) && Number(value) >= least && Number(value) <= most && (!whole || Number.isInteger(value)),
  json,
});

/** A number within the bounds that the library enforces on the page. */
function bounded(name: string, is: string, json: string, whole?: 'whole'): [string, Field] {
  const [least, most] = numberBounds[name];
  return [name, between(is, least, most, json, !!whole)];
}

/** A text with the maximum length that the library enforces on the page. */
const limited = (name: string): [string, Field] => [name, text(maxLengthOf(name))];

const id = spelled('[\\w-]{1,64}', 'an id of 1 to 64 letters, digits, hyphens and underscores');
const positive = '(?:0|[1-9]\\d{0,14})(?:\\.\\d{1,17})?';
const reason = text(maxLengthOf('reasons'));

/** The fields that a record of each type has beside those of all. */
export const requiredByType: {readonly [Type in EventType]: readonly string[]} = {
  share: ['outcome'],
  arrival: ['status'],
  visit: ['source', 'confidence', 'reasons'],
  engaged: ['seconds', 'scroll'],
  conversion: ['name'],
  answer: ['answer', 'oneIn'],
  unlock: ['gate'],
  invite: ['service'],
};

/** The fields by name, in the order in which the library writes them. */
export const fields = new Map<string, Field>([
  ['v', {is: '1', holds: (value) => value === 1, json: '1'}],
  ['id', id],
  bounded('at', 'a time in whole ms since 1970', '(?:0|[1-9]\\d{0,14})', 'whole'),
  ['visit', id],
  limited('page'),
  limited('channel'),
  bounded('depth', 'a whole number from 1 to 31', '(?:[1-9]|[12]\\d|3[01])', 'whole'),
  ['parent', spelled('[\\da-hjkmnp-tv-z]{6}', 'six characters of the token’s alphabet')],
  limited('pageCampaign'),
  ['type', oneOf(...Object.keys(requiredByType))],
  limited('url'),
  limited('place'),
  ['token', spelled('[\\da-hjkmnp-tv-z]{22}', '22 characters of the token’s alphabet')],
  limited('campaign'),
  limited('content'),
  ['outcome', oneOf(...outcomes)],
  ['status', oneOf('ok', 'damaged')],
  ['probed', {is: 'true or false', holds: (value) => typeof value === 'boolean', json: '(?:true|false)'}],
  ['source', oneOf(...visitSources)],
  limited('app'),
  bounded('confidence', 'a number from 0 to 1', '(?:0(?:\\.\\d{1,17})?|1)'),
  [
    'reasons',
    {
      is: `a list of at most ${maxReasons} texts of at most ${maxLengthOf('reasons')} characters`,
      holds: (value) => Array.isArray(value) && value.length <= maxReasons && value.every(reason.holds),
      json: `\\[(?:${reason.json}(?:,${reason.json}){0,${maxReasons - 1}})?\\]`,
    },
  ],
  limited('name'),
  bounded('value', 'a number', '-?' + positive),
  ['currency', spelled('[A-Z]{3}', 'three capital letters')],
  bounded('seconds', 'a number of seconds', positive),
  bounded('scroll', 'a number from 0 to 100', '(?:\\d|[1-9]\\d|100)'),
  ['answer', oneOf(...answerChoices)],
  bounded('oneIn', 'a whole number from 1 to 1,000,000,000', '[1-9]\\d{0,8}', 'whole'),
  limited('gate'),
  limited('service'),
  limited('lib'),
]);

/** The fields that every record has. */
export const requiredFields = ['v', 'type', 'id', 'at', 'visit', 'page', 'lib'];
