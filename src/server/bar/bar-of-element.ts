// The bar of a `<dark-social-share>` that a framework renders, from what its template gives the element.

import {absoluteUrl} from '../../core/link/address.js';
import {checkObject} from '../../core/utils/check-object.js';
import {warnOnce} from '../../core/utils/warn-once.js';
import type {BarOptions} from './bar-options.js';
import {barParts} from './bar-parts.js';
import {attributeRules} from './check-bar-options.js';
import {pageBarOptions, readCounts} from './page-bar-options.js';

/** What a framework's renderer writes of an element. */
export interface RenderedElement {
  /** The element's attributes: those that it has, and `labels`, without which the buttons would move. */
  attributes: Readonly<Record<string, string>>;
  /** The HTML in the shadow root. */
  shadow: string;
}

/** The options that are attributes of the element. */
function optionsOf(attributes: Readonly<Record<string, string>>): Record<string, unknown> {
  const options = Object.entries(attributeRules).map(([name, {attribute = name}]) => [name, attributes[attribute]]);
  return Object.fromEntries(options.filter(([, value]) => value !== undefined)) as Record<string, unknown>;
}

/**
 * Returns what the renderer of a framework writes of a `<dark-social-share>`, from the element's attributes. There are renderers for Lit
 * (`dark-social/server/lit.js`), React and Angular (`dark-social/react`, `dark-social/angular`). Returns `undefined`, so that the
 * element draws the bar itself, where it has no absolute `url`, and, with a warning in the console, where an attribute cannot be used.
 *
 * @param attributes - The element's attributes, by name.
 * @param properties - Properties that are no text: channel objects, counts.
 * @throws TypeError unless `attributes` is an object.
 * @example
 * ```ts
 * const bar = renderElement({url: 'https://example.org/article', channels: 'whatsapp telegram copy'});
 * if (bar) html = `<template shadowrootmode="open">${bar.shadow}</template>`;
 * ```
 */
export function renderElement(
  attributes: Readonly<Record<string, string>>,
  properties: {channels?: unknown; counts?: unknown} = {},
): RenderedElement | undefined {
  checkObject(attributes, 'renderElement', "give the element's attributes, by name");
  const {url = '', campaign, content} = attributes;
  if (!absoluteUrl(url)) return undefined;
  const {channels = attributes.channels, counts = attributes.counts} = properties;
  try {
    const {attributes: written, shadow} = barParts(
      {
        ...pageBarOptions(),
        ...optionsOf(attributes),
        channels: channels as BarOptions['channels'],
        counts: readCounts(counts),
        url,
      },
      '<dark-social-share>',
    );
    if (!shadow) return undefined;
    // The campaign of the page is no attribute: its options may change.
    const all = Object.entries({...attributes, ...written, campaign, content});
    const given = all.filter((entry): entry is [string, string] => entry[1] !== undefined);
    return {attributes: Object.fromEntries(given), shadow};
  } catch (error) {
    warnOnce(`<dark-social-share> is not rendered on the server: ${error instanceof Error ? error.message : error}`);
    return undefined;
  }
}
