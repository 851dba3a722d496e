// The share bar as components of React and Vue render it on a server: `#server-bar`, which package.json gives to servers alone.

import {warnOnce} from '../../core/utils/warn-once.js';
import type {BarOptions} from './bar-options.js';
import {barParts, type BarParts} from './bar-parts.js';
import {pageBarOptions, readCounts} from './page-bar-options.js';

/** Properties of the share bar, as they were given to a component. */
export type BarProperties = Readonly<Record<string, unknown>>;

/** Options that are properties of the element by the same name. */
const sameNames = [
  ...['channels', 'textFragment', 'image', 'campaign', 'content', 'name', 'messengerAppId', 'lang', 'nonce'],
  ...['layout', 'triggerLabel', 'sheet', 'labels', 'look', 'size', 'theme', 'align'],
];

function optionsOf(given: BarProperties): BarOptions {
  const {url, shareTitle: title, shareText: text, counts, message} = given;
  const same = Object.entries(given).filter(([name, value]) => sameNames.includes(name) && value != null);
  return {
    ...pageBarOptions(),
    ...Object.fromEntries(same),
    ...(counts != null && {counts: readCounts(counts)}),
    // Templates by script are the element's to choose from.
    ...(typeof message === 'string' && {message}),
    ...{url: url as string, title: title as string, text: text as string},
  };
}

/**
 * Returns the parts of the bar that a component's properties describe; nothing for properties that `renderBar()` cannot take, of which it
 * warns: the element draws that bar by itself.
 */
export function serverBar(given: BarProperties): BarParts | undefined {
  try {
    const {attributes, shadow} = barParts(optionsOf(given), 'renderBar');
    const {campaign, content} = given as Readonly<Record<string, string | undefined>>;
    // Those of the page are no attributes: its options may change.
    return {attributes: {...attributes, campaign, content}, shadow};
  } catch (error) {
    warnOnce(`<DarkSocialShare> is not rendered on the server: ${error}`);
    return undefined;
  }
}
