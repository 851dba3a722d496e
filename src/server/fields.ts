// What an event record may hold: for each field what is valid, and how its JSON is written. `event.schema.json` says the same
// for others; a test holds the two against each other.

/** One field of the record. */
interface Field {
  /** What it must be, for the answer to who sent something else. */
  is: string;
  /** Whether a parsed value is valid. */
  holds(value: unknown): boolean;
  /** A regular expression for valid JSON without escapes. It may know fewer spellings than are valid, never more. */
  json: string;
}

/** Neither NUL nor half of a surrogate pair, since databases cannot keep them. */
const plain = /^[^\0\ud800-\udfff]*$/u;

const text = (most: number): Field => ({
  is: `a text of at most ${most} characters, without NUL`,
  // Characters, as JSON Schema counts them, are never more than code units.
  holds: (value) =>
    typeof value === 'string' && (value.length <= most || [...value].length <= most) && plain.test(value),
  json: `"[^"\\\\\\0-\\x1f]{0,${most}}"`,
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

const id = spelled('[\\w-]{1,64}', 'an id of 1 to 64 letters, digits, hyphens and underscores');
const positive = '(?:0|[1-9]\\d{0,14})(?:\\.\\d{1,17})?';
const reason = text(64);

/** Each field by its name, in the order in which the library writes them. */
export const fields = new Map<string, Field>([
  ['v', {is: '1', holds: (value) => value === 1, json: '1'}],
  ['id', id],
  // The last moment that a date can tell.
  ['at', between('a time in ms since 1970', 0, 8.64e15, '(?:0|[1-9]\\d{0,14})', true)],
  ['visit', id],
  ['page', text(2048)],
  ['channel', text(64)],
  ['depth', between('a whole number from 1 to 31', 1, 31, '(?:[1-9]|[12]\\d|3[01])', true)],
  ['parent', spelled('[\\da-hjkmnp-tv-z]{6}', 'six characters of the token’s alphabet')],
  ['pageCampaign', text(256)],
  ['type', oneOf('share', 'arrival', 'visit', 'unlock', 'invite', 'conversion', 'engaged')],
  ['url', text(4096)],
  ['place', text(256)],
  ['token', spelled('[\\da-hjkmnp-tv-z]{22}', '22 characters of the token’s alphabet')],
  ['campaign', text(256)],
  ['content', text(256)],
  ['outcome', oneOf('opened', 'copied', 'shared', 'cancelled', 'failed')],
  ['status', oneOf('ok', 'damaged')],
  [
    'source',
    oneOf(
      ...['messaging', 'email', 'social', 'search', 'ai', 'referral', 'campaign'],
      ...['direct', 'dark', 'internal', 'robot'],
    ),
  ],
  ['app', text(256)],
  ['confidence', between('a number from 0 to 1', 0, 1, '(?:0(?:\\.\\d{1,17})?|1)')],
  [
    'reasons',
    {
      is: 'a list of at most 32 texts of at most 64 characters',
      holds: (value) => Array.isArray(value) && value.length <= 32 && value.every(reason.holds),
      json: `\\[(?:${reason.json}(?:,${reason.json}){0,31})?\\]`,
    },
  ],
  ['name', text(256)],
  ['value', between('a number', -Infinity, Infinity, '-?' + positive)],
  ['seconds', between('a number of seconds', 0, Infinity, positive)],
  ['scroll', between('a number from 0 to 100', 0, 100, '(?:\\d|[1-9]\\d|100)')],
  ['lib', text(64)],
]);

/** What each record has. */
export const always = ['v', 'type', 'id', 'at', 'visit', 'page', 'lib'];

/** What a record of a type has beside that. */
export const needs: Readonly<Record<string, readonly string[]>> = {
  share: ['outcome'],
  arrival: ['status'],
  visit: ['source'],
  conversion: ['name'],
  engaged: ['seconds', 'scroll'],
};
