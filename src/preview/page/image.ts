// The address of an image, as apps make it out of what a tag says.

import type {Problem} from '../preview.js';
import {imageFormat, relativeImage} from '../problem.js';
import {absolute, attribute, isAbsolute} from './look-up.js';
import type {Page} from './page.js';

/**
 * What an app does with an address such as `/bees.jpg`:
 * `resolved`: resolves it against the page's address, without `<base>`.
 * `rooted`: the same, if it begins with `/`.
 * `joined`: appends it to the host.
 * `refused`: shows no image.
 */
type Relative = 'resolved' | 'rooted' | 'joined' | 'refused';

/** The address against which a browser resolves the page's own. */
export function baseOf(page: Page): string {
  const base = page.tags.find((tag) => tag.name === 'base' && attribute(tag, 'href'));
  return (base && absolute(attribute(base, 'href'), page.url)) ?? page.url.href;
}

/** The whole address of an image, and what is wrong with the one that was written. */
export function wholeImage(
  page: Page,
  written: string | undefined,
  relative: Relative,
): {image?: string; problems: Problem[]} {
  if (!written) return {problems: []};
  if (isAbsolute(written)) return {image: absolute(written, page.url), problems: []};
  const meant = absolute(written, baseOf(page));
  if (!meant) return {problems: []};
  const found = {
    resolved: () => absolute(written, page.url),
    rooted: () => (written.startsWith('/') ? absolute(written, page.url) : undefined),
    joined: () => absolute('/' + written.replace(/^\/+/, ''), page.url),
    refused: () => undefined,
  }[relative]();
  return {image: found, problems: found === meant ? [] : [relativeImage(written, meant)]};
}

const endings = /\.(svg|bmp|tiff?|heic|heif|jxl|avif|ico|webp|gif|png|jpe?g)$/i;

/** The problem with an image whose address ends in that of a format that is not shown. */
export function unshownFormat(image: string | undefined, shown: readonly string[]): Problem[] {
  const ending = image && URL.canParse(image) ? endings.exec(new URL(image).pathname)?.[1].toLowerCase() : undefined;
  return ending && !shown.includes(ending) ? [imageFormat(ending)] : [];
}
