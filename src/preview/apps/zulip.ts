import type {App} from '../app.js';
import {wholeImage} from '../page/image.js';
import {attribute, byName, byProperty, firstMeta, firstText, lastMeta, metaContents, squeeze} from '../page/look-up.js';
import type {Page} from '../page/page.js';
import {severalImages} from '../problem.js';

/** The text of the first paragraph behind the first heading, else of the first paragraph. */
function paragraph(page: Page): string | undefined {
  const heading = page.tags.findIndex(({name}) => name === 'h1');
  const behind = heading < 0 ? undefined : page.tags.slice(heading).find(({name}) => name === 'p');
  const first = page.tags.find(({name}) => name === 'p');
  return [behind, first].map((tag) => squeeze(tag?.text ?? '')).find(Boolean);
}

/** The picture that stands behind the first heading, in the same element. */
function picture(page: Page): string | undefined {
  const heading = page.tags.findIndex(({name}) => name === 'h1');
  if (heading < 0) return undefined;
  const {parent} = page.tags[heading];
  const image = page.tags
    .slice(heading)
    .find((tag) => tag.name === 'img' && tag.parent === parent && tag.attributes.has('src'));
  return image && attribute(image, 'src');
}

export const zulip: App = {
  id: 'zulip',
  name: 'Zulip',
  basis: 'source',
  source: 'zulip/zulip@00f1fd8f zerver/lib/url_preview/preview.py with parsers/open_graph.py and generic.py',
  rules: [
    {text: 'Reads og:title, og:description and og:image by property=; of several of a name the last counts.'},
    {
      text: 'Without them: <title> or <h1>; the meta description or a paragraph; a picture beside <h1>. twitter: tags are not read.',
    },
    {text: 'A relative image is resolved against the page, not against <base>.'},
    {text: 'The image is small.', basis: 'assumed'},
    {
      text: 'Previews of pages are off unless the organisation turns them on; five links of a message.',
      basis: 'documented',
      source: 'zulip.com/help, Add a link preview',
      isUnchecked: true,
    },
  ],
  show(page) {
    const title = lastMeta(page, 'og:title', byProperty) ?? firstText(page, 'title') ?? firstText(page, 'h1');
    const description =
      lastMeta(page, 'og:description', byProperty) ?? firstMeta(page, ['description'], byName) ?? paragraph(page);
    const {image, problems} = wholeImage(page, lastMeta(page, 'og:image', byProperty) ?? picture(page), 'resolved');
    const count = metaContents(page, 'og:image', byProperty).length;
    if (count > 1) problems.push(severalImages(count));
    if (!title && !description && !image) return {problems};
    return {card: {title, description, image, size: image ? 'small' : 'none'}, problems};
  },
};
