import type {App} from '../app.js';
import {wholeImage} from '../page/image.js';
import {attribute, byProperty, metaContents, pixels} from '../page/look-up.js';
import type {Page, Tag} from '../page/page.js';
import {summarizeParagraphs} from '../page/summarize.js';
import {cut, problem, severalImages} from '../problem.js';

const maxTags = 50;
const maxValue = 1000;
const maxDescription = 500;

/** The tags of a vocabulary as a table: of several of a name the last counts, and beyond fifty names none does. */
function table(page: Page, naming: 'property' | 'name', prefix: string): Map<string, string> {
  const found = new Map<string, string>();
  for (const tag of page.tags) {
    const name = attribute(tag, naming);
    const content = attribute(tag, 'content');
    if (tag.name !== 'meta' || !name.startsWith(prefix) || !content) continue;
    if (found.size >= maxTags) return new Map();
    found.set(name.slice(prefix.length), content);
  }
  return found;
}

const isPicture = (tag: Tag): boolean => tag.name === 'img' && !!attribute(tag, 'src');
const area = (tag: Tag): number => {
  const [width = 0, height = 0] = ['width', 'height'].map((side) => pixels(attribute(tag, side)));
  return width > 10 && height > 10 ? width * height : 0;
};

/** Where there is no og:image: a microdata image, the largest picture of the page, any picture, the favicon. */
function otherImage(page: Page): {written?: string; isChosen?: boolean} {
  const meta = page.tags.find(
    (tag) => tag.name === 'meta' && /image/i.test(attribute(tag, 'itemprop')) && attribute(tag, 'content'),
  );
  if (meta) return {written: attribute(meta, 'content')};
  const pictures = page.tags.filter(isPicture);
  const sized = pictures.filter((tag) => area(tag) > 0).sort((a, b) => area(b) - area(a));
  const picture = sized[0] ?? pictures[0];
  if (picture) return {written: attribute(picture, 'src'), isChosen: true};
  const icon = page.tags.find(
    (tag) => tag.name === 'link' && attribute(tag, 'rel').split(/\s+/).includes('icon') && attribute(tag, 'href'),
  );
  return icon ? {written: attribute(icon, 'href')} : {};
}

export const element: App = {
  id: 'element',
  name: 'Element',
  basis: 'source',
  source: 'element-hq/synapse@1fa215de synapse/media/preview_html.py and @0b4eb347 synapse/media/url_previewer.py',
  rules: [
    {
      text: 'The Matrix server (Synapse) reads og: tags by property=, then twitter: tags by name=; of several of a name the last counts.',
    },
    {text: 'With more than 50 different og: tags none of them is read.'},
    {
      text: 'Without og:title: <title> or the first heading; without a description: the meta description, or the text of the page.',
    },
    {text: 'An og:description is cut between words, to 500 characters at most.'},
    {text: 'A value of more than 1,000 characters is left out.'},
    {text: 'Without og:image: itemprop=image, else the largest <img> of the page, else any, else the favicon.'},
    {text: 'A relative image is resolved against the page, not against <base>.'},
    {text: 'The image is small.', basis: 'assumed'},
    {
      text: 'The page must not be larger than max_spider_size, usually 10 MB; previews are off in encrypted rooms unless turned on.',
      isUnchecked: true,
    },
  ],
  show(page) {
    const og = table(page, 'property', 'og:');
    const twitter = table(page, 'name', 'twitter:');
    const read = (name: string) => og.get(name) ?? twitter.get(name);
    const count = new Set(page.tags.map((tag) => attribute(tag, 'property')).filter((name) => name.startsWith('og:')))
      .size;
    const heading = page.tags.find(
      ({name, text, isPlain}) => ['title', 'h1', 'h2', 'h3'].includes(name) && isPlain && text,
    );
    const ogDescription = read('description');
    const meta = page.tags.find(
      (tag) => tag.name === 'meta' && /description/i.test(attribute(tag, 'name')) && attribute(tag, 'content'),
    );
    const description = ogDescription
      ? summarizeParagraphs([ogDescription])
      : ((meta && attribute(meta, 'content')) ?? summarizeParagraphs(page.text.map(({text}) => text.trim())));
    const images = metaContents(page, 'og:image', byProperty).length;
    const other: ReturnType<typeof otherImage> = read('image') ? {written: read('image')} : otherImage(page);
    const {image, problems} = wholeImage(page, other.written, 'resolved');
    if (images > 1) problems.push(severalImages(images));
    if (count > maxTags) {
      const message = `With ${count} different og: tags none is read, since more than ${maxTags} are taken for abuse: keep those that are needed.`;
      problems.push(problem('tags-too-many', 'serious', message, maxTags));
    }
    if (image && other.isChosen && count <= maxTags) {
      const message = `Without og:image a picture of the page is shown, ${image}: name the one that you want by og:image.`;
      problems.push(problem('picture-chosen', 'minor', message));
    }
    if (ogDescription && [...ogDescription].length > maxDescription)
      problems.push(cut('description', maxDescription, 'characters'));
    const isShort = (text: string | undefined) => (text && [...text].length <= maxValue ? text : undefined);
    const title = isShort(read('title') ?? heading?.text.trim());
    if (!title && !description && !image) return {problems};
    return {
      card: {
        title,
        description: isShort(description),
        image,
        siteName: isShort(read('site_name')),
        size: image ? 'small' : 'none',
      },
      problems,
    };
  },
};
