import type {App} from '../app.js';
import {wholeImage} from '../page/image.js';
import {attribute, firstText} from '../page/look-up.js';
import type {Page, Quote, Tag} from '../page/page.js';

/** The patterns with which tags are found, in their order: the quotation mark, and which of the two attributes comes first. */
const patterns: readonly {quote: Quote; isNameFirst: boolean}[] = [
  {quote: "'", isNameFirst: true},
  {quote: '"', isNameFirst: true},
  {quote: "'", isNameFirst: false},
  {quote: '"', isNameFirst: false},
];

function matches(tag: Tag, {quote, isNameFirst}: (typeof patterns)[number], naming: string): boolean {
  const names = [...tag.attributes.keys()];
  const areQuoted = [naming, 'content'].every((name) => tag.attributes.get(name)?.quote === quote);
  // Where the content comes second, white space must stand before it.
  const isSpaced = /\scontent=/i.test(tag.source);
  return areQuoted && isSpaced && names.indexOf(naming) < names.indexOf('content') === isNameFirst;
}

/** The contents by name, of several of a name the first that is not empty. */
function table(page: Page): Map<string, string> {
  const found = new Map<string, string>();
  for (const pattern of patterns) {
    for (const tag of page.tags) {
      if (tag.name !== 'meta') continue;
      for (const naming of ['property', 'name']) {
        const name = attribute(tag, naming);
        if (name && matches(tag, pattern, naming) && !found.get(name)) found.set(name, attribute(tag, 'content'));
      }
    }
  }
  return found;
}

export const rocketchat: App = {
  id: 'rocketchat',
  name: 'Rocket.Chat',
  basis: 'source',
  source:
    'RocketChat/Rocket.Chat@1232e37f server/services/messages/hooks/AfterSaveOEmbed.ts and @10596c7a client/components/message/content/UrlPreviews.tsx',
  bytes: 250_000,
  rules: [
    {text: 'Reads the first 250 kB of the page.'},
    {
      text: 'Finds tags by pattern: the attributes must stand in quotation marks, both of the same kind, with a space before content=.',
    },
    {text: 'Shows og: tags, else twitter: tags, else <title> and the meta description; by property= or name=.'},
    {text: 'Shows the site name only if og:url is there too.'},
    {text: 'A relative image is put behind the host, whatever the path of the page.'},
    {text: 'The image is large.'},
    {text: 'No preview in a message with more than five links, or with attachments.', isUnchecked: true},
  ],
  show(page) {
    const meta = table(page);
    const title = meta.get('og:title') || meta.get('twitter:title') || meta.get('title') || firstText(page, 'title');
    const description = meta.get('og:description') || meta.get('twitter:description') || meta.get('description');
    const {image, problems} = wholeImage(page, meta.get('og:image') || meta.get('twitter:image'), 'joined');
    if (!title && !description && !image) return {problems};
    return {
      card: {
        title,
        description,
        image,
        siteName: meta.get('og:url') && meta.get('og:site_name'),
        size: image ? 'large' : 'none',
      },
      problems,
    };
  },
};
