import {attempt} from './attempt.js';

/** Splits a list at spaces and commas. */
export const parseList = (text: string): string[] => text.split(/[\s,]+/).filter(Boolean);

/** The items of what a page gives for a list: a text, or anything that can be iterated; `undefined` for what is no list. */
export const toList = (value: unknown): unknown[] | undefined =>
  typeof value === 'string' ? parseList(value) : attempt(() => [...(value as Iterable<unknown>)]);

/** Parses the value of an attribute: `true` and an empty value are `true`, `false` is `false`, anything else stays a string. */
export const parseAttribute = (text: string): string | boolean =>
  ['true', 'false', ''].includes(text) ? text !== 'false' : text;
