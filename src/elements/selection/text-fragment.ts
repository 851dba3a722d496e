// Makes the text directive that leads to a passage. Loaded with the first passage, since the library behind it weighs more than the element.

import {
  generateFragmentFromRange,
  GenerateFragmentStatus,
} from 'text-fragments-polyfill/dist/fragment-generation-utils.js';
import {attempt} from '../../core/utils/attempt.js';

/** A longer directive would make the link too long for mail programs; letters outside ASCII take up to nine characters each. */
const maxLength = 1000;

/** Percent-encodes every character that means something in a directive, or at which apps end a link. The library takes letters apart from their accents. */
const encode = (words: string): string =>
  encodeURIComponent(words.normalize()).replace(
    /[-_.!~*'()]/g,
    (mark) => '%' + mark.charCodeAt(0).toString(16).toUpperCase(),
  );

/**
 * The directive of a passage: `text=honey%20buzzard`, with the words around it where they are needed to find it. `undefined` where it
 * stands more than once in the same words, where the search takes longer than half a second, and where the directive is too long.
 */
export function textFragment(range: Range): string | undefined {
  // It widens the range that it is given to whole words.
  const found = attempt(() => generateFragmentFromRange(range.cloneRange()));
  if (found?.status !== GenerateFragmentStatus.SUCCESS || !found.fragment) return undefined;
  const {prefix, textStart, textEnd, suffix} = found.fragment;
  const directive = [
    prefix && encode(prefix) + '-',
    encode(textStart),
    textEnd && encode(textEnd),
    suffix && '-' + encode(suffix),
  ]
    .filter(Boolean)
    .join(',');
  return directive.length > maxLength ? undefined : 'text=' + directive;
}
