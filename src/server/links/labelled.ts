// Links that differ in their labels: one for each group, ambassador or poster.

import {decorateUrl} from '../../core/link/decorate-url.js';
import type {LinkOptions} from '../../core/link/link-options.js';
import {mintToken} from '../../core/token/token.js';
import {checkOptional, wrongArgument} from '../../core/utils/check-object.js';
import {formatValue} from '../../core/utils/format-value.js';

/** What the links of a set have in common. */
export interface LabelledOptions extends Omit<LinkOptions, 'token' | 'content' | 'channel'> {
  /** The channel that the links are for: its id, its code, or the object. Default: `copy`, since they are pasted by hand. */
  channel?: string | {id: string; code: string; kind?: 'messaging' | 'network' | 'utility'} | undefined;
}

/** One link of a set. */
export interface LabelledLink {
  label: string;
  /** The link, with the token and the label as `utm_content`. */
  url: string;
  /** Its token, 22 characters. */
  token: string;
}

/** The most characters of a label, as in events. */
const maxLabel = 256;

function checkLabels(labels: readonly string[]): void {
  if (!Array.isArray(labels)) throw wrongArgument('labelled', labels, 'give a list of labels as the second argument');
  const seen = new Set<string>();
  for (const label of labels as readonly unknown[]) {
    const isLabel = typeof label === 'string' && label.trim() && label.length <= maxLabel;
    if (!isLabel) throw wrongArgument('labelled', label, `a label is a text of 1 to ${maxLabel} characters`);
    if (seen.has(label)) throw wrongArgument('labelled', label, 'this label is there twice. Give each link its own');
    seen.add(label);
  }
}

/**
 * Makes a set of links to one address, a link for each label: for groups, ambassadors, or posters in several places. Each link has a token of its
 * own and its label as `utm_content`, so that events and analytics tell them apart, and so do the cascades that begin with them.
 *
 * @param url - The address to share, http(s).
 * @param labels - Texts of 1 to 256 characters, each once. They can be read in the link, so name places or roles rather than people.
 * @param options - `channel`, `campaign`, and other options of {@link decorateUrl}. With `utm: false` only the token tells whose link it
 *   is: keep the list.
 * @returns the links in the order of the labels.
 * @throws TypeError for anything but an http(s) address, for one that can carry no token (it is signed, or uses the parameter `ds`
 *   itself), and for a label that is empty, too long or there twice.
 * @example
 * ```ts
 * labelled('https://example.org/clip', ['crew', 'fan club'], {campaign: 'spring'});
 * // [{label: 'crew', url: 'https://example.org/clip?ds=qcp1…&utm_source=copy&…&utm_content=crew', token: 'qcp1…'}, …]
 * ```
 */
export function labelled(url: string, labels: readonly string[], options?: LabelledOptions): LabelledLink[] {
  const {channel = 'copy', ...common} = checkOptional(options, 'labelled');
  checkLabels(labels);
  return labels.map((label) => {
    const token = mintToken({channel});
    const link = decorateUrl(url, {...common, channel, token, content: label});
    if (!link.includes(token))
      throw new TypeError(
        `dark-social: labelled(${formatValue(url)}): this address can carry no token. Give one that is not signed and has no ` +
          `parameter "${common.param ?? 'ds'}" of its own`,
      );
    return {label, url: link, token};
  });
}
