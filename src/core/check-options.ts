// Options as somebody wrote them, and what can be used of them. What cannot is told once; the rest works all the same.

import {attempt} from './attempt.js';
import {readList} from './attributes.js';
import {defined} from './defined.js';
import {isNamedElement} from './named-elements.js';
import {kinds, optionRules, type Rule} from './option-rules.js';
import type {Options} from './options.js';
import {shown} from './shown.js';
import {warnOnce} from './warn.js';

type Table = Readonly<Record<string, Rule>>;

/** How an option is named in a warning. */
type Name = (name: string) => string;

/** `keepQuery` as an attribute: `data-keep-query`. */
const attributeName: Name = (name) => 'data-' + name.replace(/[A-Z]/g, (letter) => '-' + letter.toLowerCase());

/** What consent tools, optimisers and frameworks put on script tags of others: how it begins or ends, after `data-`. */
const ofOthers = /^(cf|cookie|category|n?script|rocket|service|src|turbo|type|wp|n[A-Z])|Src$/;

/** A value as an attribute would hold it. */
const quoted = (value: unknown): string => (typeof value === 'string' ? shown(value) : `"${shown(value)}"`);

/** Reads one value by its rule; where it cannot be used it warns and gives `undefined`. */
function read(rule: Rule, given: unknown, name: string): unknown {
  const isUsable = (word: string): unknown => {
    const kind = kinds[word];
    return kind ? kind(given) : given === word ? given : undefined;
  };
  if (typeof rule === 'string') {
    const words = rule.split(' ');
    for (const word of words) {
      const usable = isUsable(word);
      if (usable !== undefined) return usable;
    }
    warnOnce(`${name}=${quoted(given)} is ${words[1] ? 'none of:' : 'no'} ${rule}`);
  } else if (!Array.isArray(rule)) {
    const parts = isUsable('boolean') ?? readAll(rule as Table, given, name);
    return typeof parts === 'object' && parts ? defined(parts) : parts;
  } else {
    const [kind, other] = rule;
    if (other && isUsable(other)) return given;
    const items: unknown = typeof given === 'string' ? readList(given) : given;
    if (Array.isArray(items)) {
      return items.filter((item, index) => read(kind, item, `${name}[${index}]`) !== undefined);
    }
    warnOnce(`${name}=${quoted(given)} is no list`);
  }
  return undefined;
}

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
    if (!Object.hasOwn(table, name)) {
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
