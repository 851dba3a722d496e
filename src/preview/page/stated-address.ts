import {absolute, attribute, byEither, firstMeta} from './look-up.js';
import {readPage} from './read-page.js';

/** The address that a page names as its own: its canonical link, else og:url; `undefined` if it names no whole one. */
export function statedAddress(html: string): string | undefined {
  // Relative addresses are none of this base that anybody could mean.
  const page = readPage(html, 'https://page.invalid/');
  const link = page.tags.find(
    (tag) => tag.name === 'link' && attribute(tag, 'rel').toLowerCase().split(/\s+/).includes('canonical'),
  );
  const stated = [link && attribute(link, 'href'), firstMeta(page, ['og:url'], byEither)];
  return stated.map((address) => absolute(address, 'invalid:')).find(Boolean);
}
