// Renders a share bar on a server, so that it is painted with the page.

import {barStyleHash as hash, fixedLayoutStyleHash, menuStyleHash} from 'bar-style';
import {wordsOf} from '../../elements/internal/bar-markup.js';
import {readBarOptions, type BarOptions} from './bar-options.js';
import {barParts} from './bar-parts.js';
import {attributesToHtml, makeHtml} from './html.js';

/**
 * The hash of the `<style>` that {@link renderBar} writes, in quotes, for a Content Security Policy:
 * `` `style-src 'self' ${barStyleHash}` ``. It is the same for all bars, and changes with the version of the package.
 */
export const barStyleHash: string = hash;

/**
 * The hashes of the second `<style>` that {@link renderBar} writes for some layouts, by layout; a Content Security Policy needs them beside
 * {@link barStyleHash}.
 */
export const layoutStyleHashes: Readonly<Record<'menu' | 'side' | 'bottom', string>> = {
  menu: menuStyleHash,
  side: fixedLayoutStyleHash,
  bottom: fixedLayoutStyleHash,
};

/**
 * Returns `<dark-social-share>` with its bar in a declarative shadow root, as HTML: the bar is painted with the page, and its links
 * work without JavaScript. The element takes the bar over where it would draw the same, and draws it anew where it would not: on a
 * device with other channels, or in another language. Buttons that need the script (copy, native) are visible once it runs.
 *
 * The layout `menu` opens without JavaScript too, where browsers have popovers.
 *
 * The layouts `side` and `bottom` are fixed to the window once the script runs; without it, the bar stands in its place. Until the element
 * takes it over, it is not visible where it will be fixed.
 *
 * Colours of your own channels are in a further `<style>`, so a page with a strict policy has to give a `nonce` for them; without it
 * these buttons are grey until the script runs.
 *
 * @throws TypeError for an option that cannot be used, with its name, its value and what to set.
 * @example
 * ```ts
 * renderBar({url: 'https://example.org/article', title: 'An article', channels: 'whatsapp telegram email copy', lang: 'fr'});
 * ```
 */
export function renderBar(options: BarOptions): string {
  const {attributes, shadow} = barParts(options, 'renderBar');
  // Clonable, since some routers keep a clone of the page.
  const template = `<template shadowrootmode="open" shadowrootclonable="">${shadow}</template>`;
  return `<dark-social-share${attributesToHtml(attributes)}>${shadow && template}</dark-social-share>`;
}

/**
 * Returns plain links, as HTML, for what cannot hold a shadow root (feeds, AMP, templates of an older CMS): one `<a>` for each channel
 * that has an address, with UTM parameters and without a token. Put them inside `<dark-social-share>`, which replaces them once its
 * script runs, or leave them on their own. Takes the options of {@link renderBar}; those for the look are not used.
 *
 * @throws TypeError for an option that cannot be used, with its name, its value and what to set.
 * @example
 * ```ts
 * `<dark-social-share>${renderFallback({url: 'https://example.org/article', title: 'An article'})}</dark-social-share>`;
 * ```
 */
export function renderFallback(options: BarOptions): string {
  const {channels, locale, counts, linkOf} = readBarOptions(options, 'renderFallback');
  const look = {tag: 'dark-social-share', channels, locale, customLabel: '', trigger: '', counts};
  return channels
    .map((channel) => ({link: linkOf(channel), name: wordsOf(channel, look).fullLabel}))
    .filter(({link}) => link.href)
    .map(({link, name}) => makeHtml('a', link, name).html)
    .join(' ');
}
