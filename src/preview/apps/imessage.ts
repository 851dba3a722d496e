import type {App} from '../app.js';
import {baseOf, wholeImage} from '../page/image.js';
import {absolute, attribute, firstMeta, firstText, hostOf, type Naming} from '../page/look-up.js';
import type {Page, Tag} from '../page/page.js';
import {noTitle} from '../problem.js';

const byAny: readonly Naming[] = ['property', 'name', 'itemprop'];
const imageNames = ['og:image:secure_url', 'og:image', 'og:image:url', 'twitter:image', 'image'];

/** The address of the first image: its tags come in groups, and a name that comes again begins the next. */
function firstImage(page: Page): string | undefined {
  const group = new Map<string, string>();
  for (const tag of page.tags) {
    if (tag.name !== 'meta') continue;
    const name = byAny.map((naming) => attribute(tag, naming)).find(Boolean) ?? '';
    const content = attribute(tag, 'content');
    if (!imageNames.includes(name) || !content) continue;
    if (group.has(name)) break;
    group.set(name, content);
  }
  return imageNames.map((name) => group.get(name)).find(Boolean);
}

/** Touch icons before others, then larger before smaller. */
function firstIcon(page: Page): string | undefined {
  const links = (relations: string[]) =>
    page.tags.filter(({name}) => name === 'link').filter((tag) => relations.includes(attribute(tag, 'rel')));
  const width = (tag: Tag, usual: number) => Number.parseInt(attribute(tag, 'sizes'), 10) || usual;
  const largest = (tags: Tag[], usual: number) => tags.sort((a, b) => width(b, usual) - width(a, usual))[0];
  const icon =
    largest(links(['apple-touch-icon', 'apple-touch-icon-precomposed']), 60) ??
    largest(links(['icon', 'shortcut icon']), 0);
  return icon && absolute(attribute(icon, 'href'), baseOf(page));
}

export const imessage: App = {
  id: 'imessage',
  name: 'iMessage',
  basis: 'source',
  source:
    "Apple's LinkPresentation script, gist.github.com/saagarjha/07e897fd72b370027ce280480761cf1e (macOS 13.3), and TN3156",
  shows: {description: false},
  rules: [
    {text: 'Reads og:title, else twitter:title, else <title>; by property=, name= or itemprop=, the first of several.'},
    {text: 'Images: og:image:secure_url, og:image, og:image:url, twitter:image, image.'},
    {text: 'A relative image is resolved against the address of the page, not against <base>.'},
    {text: 'Without an image a touch icon is shown, else a favicon, the largest of several.'},
    {text: 'Shows title and host; the description is read and not shown.', basis: 'documented', source: 'Apple TN3156'},
    {
      text: 'Scripts of the page do run, so it may see tags that no other app sees.',
      basis: 'assumed',
      isUnchecked: true,
    },
  ],
  show(page) {
    const title = firstMeta(page, ['og:title', 'twitter:title'], byAny) ?? firstText(page, 'title');
    const {image, problems} = wholeImage(page, firstImage(page), 'resolved');
    if (!title) problems.push(noTitle());
    return {
      card: {
        // Without a title the host stands in its place.
        title: title ?? hostOf(page),
        image: image ?? firstIcon(page),
        address: hostOf(page),
        size: image ? 'large' : firstIcon(page) ? 'small' : 'none',
      },
      problems,
    };
  },
};
