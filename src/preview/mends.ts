// What may keep an app from reading a tag. Each is found by mending it and looking whether the card changes.

import type {App} from './app.js';
import type {Attribute, Page, Tag} from './page/page.js';
import {outsideHead, tooFarDown, type Part, withoutQuotes, wrongAttribute} from './problem.js';
import type {Problem} from './preview.js';

export interface Mend {
  /** Mends a tag; returns the tag itself if there is nothing to mend. */
  mendTag(tag: Tag, app: App): Tag;
  describe(parts: readonly Part[], app: App): Problem;
}

/** A tag with other attributes, all in double quotation marks. */
const rewrite = (tag: Tag, attributes: ReadonlyMap<string, Attribute>): Tag => ({
  ...tag,
  attributes,
  source: `<${tag.name} ${[...attributes].map(([name, {value}]) => `${name}="${value.replaceAll('"', '&quot;')}"`).join(' ')}>`,
});

/** Names the tag as its vocabulary asks for. */
function nameRightly(tag: Tag): Tag {
  if (tag.name !== 'meta') return tag;
  const property = tag.attributes.get('property');
  const name = tag.attributes.get('name');
  const attributes = new Map(tag.attributes);
  if (name && !property && /^(og|article):/.test(name.value)) attributes.set('property', name);
  else if (property && !name && /^(twitter:|description$)/.test(property.value)) attributes.set('name', property);
  else return tag;
  return {...tag, attributes};
}

function quote(tag: Tag): Tag {
  if ([...tag.attributes.values()].every((one) => one.quote === '"')) return tag;
  const attributes = new Map([...tag.attributes].map(([name, {value}]) => [name, {value, quote: '"'} as const]));
  return rewrite(tag, attributes);
}

export const mends: readonly Mend[] = [
  {
    mendTag: (tag, {bytes = Infinity}) => (tag.end > bytes ? {...tag, end: 0} : tag),
    describe: (parts, {bytes = 0}) => tooFarDown(parts, bytes),
  },
  {
    mendTag: (tag) => (tag.inHead || tag.name !== 'meta' ? tag : {...tag, inHead: true, isBeforeBody: true}),
    describe: outsideHead,
  },
  {mendTag: nameRightly, describe: wrongAttribute},
  {mendTag: quote, describe: withoutQuotes},
];

/** The page as an app reads it, after some mends. */
export function mendedPage(page: Page, app: App, some: readonly Mend[]): Page {
  const {bytes = Infinity} = app;
  const tags = some.length
    ? page.tags.map((tag) => some.reduce((now, mend) => mend.mendTag(now, app), tag))
    : page.tags;
  return {...page, tags: tags.filter(({end}) => end <= bytes), text: page.text.filter(({end}) => end <= bytes)};
}

/** Whether a mend would change a `<meta>` tag at all. */
export const changes = (mend: Mend, page: Page, app: App): boolean =>
  page.tags.some((tag) => tag.name !== 'p' && tag.name !== 'img' && mend.mendTag(tag, app) !== tag);
