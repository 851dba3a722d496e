import type {App} from '../app.js';
import {wholeImage} from '../page/image.js';
import {byEither, byName, firstMeta, firstText, hostOf, imageSize} from '../page/look-up.js';
import type {Page} from '../page/page.js';
import {problem} from '../problem.js';

type Json = Record<string, unknown>;

const isObject = (value: unknown): value is Json => typeof value === 'object' && value !== null;
const types: readonly unknown[] = ['NewsArticle', 'WebPage'];

function parse(text: string): unknown {
  try {
    return JSON.parse(
      text.replace(/^\s*(\/\*\s*<!\[CDATA\[\s*\*\/|\/\/\s*<!\[CDATA\[|\/\*\s*\]\]>\s*\*\/|\/\/\s*\]\]>)\s*$/gm, ''),
    );
  } catch {
    return undefined;
  }
}

/** The first JSON-LD object of a type that Mastodon reads; it does not look into `@graph`. */
function structuredData(page: Page): Json {
  for (const tag of page.tags) {
    if (tag.name !== 'script') continue;
    const json = parse(tag.text);
    const found = (Array.isArray(json) ? json : [json]).find((one) => isObject(one) && types.includes(one['@type']));
    if (isObject(found)) return found;
  }
  return {};
}

const textOf = (value: unknown): string | undefined => (typeof value === 'string' && value.trim()) || undefined;

/** A field of an object, or of the first of several. */
function nested(value: unknown, field: string): string | undefined {
  const first: unknown = Array.isArray(value) ? value[0] : value;
  return isObject(first) ? textOf(first[field]) : undefined;
}

export const mastodon: App = {
  id: 'mastodon',
  name: 'Mastodon',
  basis: 'source',
  source:
    'mastodon/mastodon@016c1e4e app/lib/link_details_extractor.rb and @195f8e10 app/javascript/mastodon/features/status/components/card.tsx',
  bytes: 1024 * 1024,
  rules: [
    {
      text: 'JSON-LD of the type NewsArticle or WebPage comes first: headline, description, author, publisher. It does not look into @graph.',
    },
    {
      text: 'Then og:title, else <title>; og:description, else the meta description; by property= or name=, the first of several.',
    },
    {text: 'twitter:title, twitter:description and twitter:image are not read.'},
    {text: 'The image is og:image alone, resolved against the page; large if it is wider than high.'},
    {text: 'Where an author is named, "By …" stands in place of the description.'},
    {text: 'Reads the first 1 MiB of the page.', source: 'app/lib/request.rb, truncated_body'},
    {
      text: 'oEmbed comes before all of this. The card leads to the address as posted; the trends lead to the canonical link.',
      isUnchecked: true,
    },
  ],
  show(page) {
    const data = structuredData(page);
    const ogTitle = firstMeta(page, ['og:title'], byEither);
    const headline = textOf(data.headline);
    const title = headline ?? ogTitle ?? firstText(page, 'title');
    const {image, problems} = wholeImage(page, firstMeta(page, ['og:image'], byEither), 'resolved');
    if (!title) return {problems};
    if (headline && ogTitle && headline !== ogTitle) {
      const message = `The headline of the JSON-LD, "${headline}", is shown instead of og:title, "${ogTitle}": give both the same text.`;
      problems.push(problem('structured-data-first', 'minor', message));
    }
    const author = nested(data.author, 'name') ?? firstMeta(page, ['og:author', 'og:author:username'], byEither);
    const description =
      textOf(data.description) ??
      firstMeta(page, ['og:description'], byEither) ??
      firstMeta(page, ['description'], byName);
    const provider = nested(data.publisher, 'name') ?? firstMeta(page, ['og:site_name'], byEither);
    const {width = 1200, height = 630} = imageSize(page);
    return {
      card: {
        title,
        description: author ? `By ${author}` : description,
        image,
        siteName: provider ?? hostOf(page),
        size: !image ? 'none' : width > height ? 'large' : 'small',
      },
      problems,
    };
  },
};
