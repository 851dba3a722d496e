import type {App} from '../app.js';
import {wholeImage} from '../page/image.js';
import {attribute, headOf, hostOf, squeeze} from '../page/look-up.js';
import type {Page} from '../page/page.js';

/** The contents of a name in order. The key is property=, else name=. */
const contents = (page: Page, name: string): string[] =>
  page.tags
    .filter((tag) => tag.name === 'meta' && tag.attributes.has('content'))
    .filter((tag) => (attribute(tag, 'property') || attribute(tag, 'name')) === name)
    .map((tag) => attribute(tag, 'content'));

export const lemmy: App = {
  id: 'lemmy',
  name: 'Lemmy',
  basis: 'source',
  source: 'LemmyNet/lemmy@01222156 crates/api_common/src/request.rs and orottier/webpage-rs@1b69d4f8',
  bytes: 1024 * 1024,
  rules: [
    {text: 'Reads the first 1 MiB of the page, and tags in <head> only.'},
    {
      text: 'Shows og:title, else <title>; og:description, else the meta description; by property= or name=, the last of several.',
    },
    {text: 'Shows the first og:image, resolved against the page; small. twitter: tags are not read.'},
    {text: 'Follows one redirect, whose Location must be a whole address.', isUnchecked: true},
    {
      text: 'The post has a title of its own; the server removes tracking parameters from the address.',
      isUnchecked: true,
    },
  ],
  show(page) {
    const head = headOf(page);
    const plain = head.tags.filter(({name}) => name === 'title').at(-1);
    const title = contents(head, 'og:title').at(-1) || squeeze(plain?.text ?? '');
    const written = contents(head, 'og:image')[0] ?? contents(head, 'og:image:url')[0];
    const {image, problems} = wholeImage(page, written, 'resolved');
    if (!title) return {problems};
    return {
      card: {
        title,
        description: contents(head, 'og:description').at(-1) ?? contents(head, 'description').at(-1),
        image,
        address: hostOf(page),
        size: image ? 'small' : 'none',
      },
      problems,
    };
  },
};
