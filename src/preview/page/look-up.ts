// Finds what apps look for in a page.

import type {Page, Tag} from './page.js';

/** The attribute that names a `<meta>` tag. */
export type Naming = 'property' | 'name' | 'itemprop';

/** `<meta property="og:title">`, as Open Graph asks for. */
export const byProperty: readonly Naming[] = ['property'];
/** `<meta name="description">`. */
export const byName: readonly Naming[] = ['name'];
export const byEither: readonly Naming[] = ['property', 'name'];

export const attribute = (tag: Tag, name: string): string => tag.attributes.get(name)?.value.trim() ?? '';

/** The `<meta>` tags of a name that have a content, in order. */
export const metaTags = (page: Page, name: string, by: readonly Naming[]): Tag[] =>
  page.tags.filter(
    (tag) => tag.name === 'meta' && by.some((naming) => attribute(tag, naming) === name) && attribute(tag, 'content'),
  );

/** The contents of the `<meta>` tags of a name, in order. */
export const metaContents = (page: Page, name: string, by: readonly Naming[]): string[] =>
  metaTags(page, name, by).map((tag) => attribute(tag, 'content'));

/** The content of the first `<meta>` tag that has one of some names: the names in their order. */
export function firstMeta(page: Page, names: readonly string[], by: readonly Naming[]): string | undefined {
  for (const name of names) {
    const [content] = metaContents(page, name, by);
    if (content) return content;
  }
  return undefined;
}

/** The content of the last `<meta>` tag of a name. */
export const lastMeta = (page: Page, name: string, by: readonly Naming[]): string | undefined =>
  metaContents(page, name, by).at(-1);

/** The text of the first element of a name that has some. */
export const firstText = (page: Page, name: string): string | undefined =>
  page.tags.map((tag) => (tag.name === name ? squeeze(tag.text) : '')).find(Boolean);

/** The address in the first `<link>` of one of some relations: the relations in their order. */
export function firstLink(page: Page, relations: readonly string[]): string | undefined {
  for (const relation of relations) {
    const link = page.tags.find(
      (tag) => tag.name === 'link' && attribute(tag, 'rel').toLowerCase() === relation && attribute(tag, 'href'),
    );
    if (link) return attribute(link, 'href');
  }
  return undefined;
}

/** What stands in the head of the page, as a browser sees it. */
export const headOf = (page: Page): Page => ({...page, tags: page.tags.filter((tag) => tag.inHead)});

/** White space as one space each. */
export const squeeze = (text: string): string => text.replace(/\s+/g, ' ').trim();

/** The host of the page, as cards show it. */
export const hostOf = (page: Page): string => page.url.hostname.replace(/^www\./, '');

/** A number that a tag gives; `undefined` if it gives none. */
export function pixels(text: string | undefined): number | undefined {
  const number = Number.parseInt(text ?? '', 10);
  return number > 0 ? number : undefined;
}

/** The size of the image as the page gives it beside `og:image`. */
export const imageSize = (page: Page): {width?: number; height?: number} => ({
  width: pixels(firstMeta(page, ['og:image:width'], ['property', 'name'])),
  height: pixels(firstMeta(page, ['og:image:height'], ['property', 'name'])),
});

/** An absolute http(s) address; `undefined` if it cannot be one. */
export function absolute(address: string | undefined, base: string | URL): string | undefined {
  if (!address || !URL.canParse(address, base)) return undefined;
  const url = new URL(address, base);
  return /^https?:$/.test(url.protocol) ? url.href : undefined;
}

/** Whether an address says by itself where it leads. */
export const isAbsolute = (address: string): boolean => /^(https?:)?\/\//i.test(address);
