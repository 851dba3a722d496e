// Options as somebody wrote them, and what can be used of them. What cannot is told once; the rest works all the same.

import {attempt} from '../utils/attempt.js';
import {parseList} from '../utils/parse-attribute.js';
import {omitUndefined} from '../utils/omit-undefined.js';
import {isNamedElement} from '../utils/globals.js';
import {kinds, optionRules, waysOut, type Rule} from './option-rules.js';
import type {Options} from './options.js';
import {formatValue} from '../utils/format-value.js';
import {warnOnce} from '../utils/warn-once.js';

type Table = Readonly<Record<string, Rule>>;

/** How an option is named in a warning. */
type Name = (name: string) => string;

/** `keepQuery` as an attribute: `data-keep-query`. */
const attributeName: Name = (name) => 'data-' + name.replace(/[A-Z]/g, (letter) => '-' + letter.toLowerCase());

/** What consent tools, optimisers and frameworks put on script tags of others: how it begins or ends, after `data-`. */
const ofOthers = /^(cf|cookie|category|n?script|rocket|service|src|turbo|type|wp|n[A-Z])|Src$/;

/** A value as an attribute would hold it. */
const quoted = (value: unknown): string => (typeof value === 'string' ? formatValue(value) : `"${formatValue(value)}"`);

/** Warns of a value; `undefined` stands for it from then on. */
function refuse(name: string, value: unknown, problem: string, kind: string): undefined {
  const way = waysOut[kind];
  warnOnce(`${name}=${quoted(value)} is ${problem}${way ? '. ' + way : ''}`);
}

/** A value that is of a kind, or else the word itself. */
function readAs(word: string, value: unknown): unknown {
  const kind = kinds[word];
  return kind ? kind(value) : value === word ? value : undefined;
}

function readWords(rule: string, value: unknown, name: string): unknown {
  const words = rule.split(' ');
  for (const word of words) {
    const usable = readAs(word, value);
    if (usable !== undefined) return usable;
  }
  return refuse(name, value, (words[1] ? 'none of: ' : 'no ') + rule, rule);
}

/** The entries that can be used; of the others the first is told. */
function readEntries([kind, other]: readonly [string, string?], value: unknown, name: string): unknown {
  if (other && readAs(other, value)) return value;
  const entries: unknown = typeof value === 'string' && kind === 'text' ? parseList(value) : value;
  if (!Array.isArray(entries)) return refuse(name, value, 'no list', kind);
  const isUsable = (entry: unknown) => readAs(kind, entry) !== undefined;
  const wrong = entries.findIndex((entry) => !isUsable(entry));
  if (wrong >= 0) refuse(`${name}[${wrong}]`, entries[wrong], 'no ' + kind, kind);
  return entries.filter(isUsable);
}

/** Reads one value by its rule; where it cannot be used it warns and gives `undefined`. */
function read(rule: Rule, value: unknown, name: string): unknown {
  if (typeof rule === 'string') return readWords(rule, value, name);
  if (isEntries(rule)) return readEntries(rule, value, name);
  const parts = readAs('boolean', value) ?? readAll(rule, value, name);
  return typeof parts === 'object' && parts ? omitUndefined(parts) : parts;
}

const isEntries = (rule: Rule): rule is readonly [string, string?] => Array.isArray(rule);

/** Reads the parts of an object by a table. */
function readAll(
  table: Table,
  given: unknown,
  whole: string,
  nameOf: Name = (name) => `${whole}.${name}`,
): object | undefined {
  const parts = attempt(() => ({...(given as Record<string, unknown>)}));
  if (!parts || typeof given !== 'object' || !given || isNamedElement(given)) {
    warnOnce(`${whole}=${quoted(given)} is no object with: ${Object.keys(table).join(' ')}`);
    return undefined;
  }
  for (const name of Object.keys(parts)) {
    const value = parts[name];
    if (value === undefined) continue;
    if (!Object.keys(table).includes(name)) {
      delete parts[name];
      warnOnce(`${nameOf(name)}=${quoted(value)} is no option. There are: ${Object.keys(table).map(nameOf).join(' ')}`);
    } else {
      const usable = attempt(() => read(table[name], value, nameOf(name)));
      if (usable !== undefined) parts[name] = usable;
      else if (name === 'consent') parts.consent = 'pending';
      else delete parts[name];
    }
  }
  return parts;
}

/**
 * Reads options. What cannot be used is left out, so that what stood before stays; a consent that is none becomes `pending`.
 * Never throws.
 */
export function checkOptions<More = object>(given: Options, whole = 'configure', more: Table = {}): Options & More {
  return (readAll({...optionRules, ...more}, given, whole, String) ?? {}) as Options & More;
}

/** Reads the `data-*` attributes of a script tag by a table. */
export function checkAttributes(table: Table, tag?: HTMLScriptElement): Record<string, unknown> {
  const own: Record<string, unknown> = {};
  for (const [name, value] of Object.entries({...tag?.dataset})) if (!ofOthers.test(name)) own[name] = value;
  return {...readAll(table, own, 'script', attributeName)};
}
