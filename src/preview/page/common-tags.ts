import type {Problem} from '../preview.js';
import {wholeImage} from './image.js';
import {byEither, firstMeta, firstText} from './look-up.js';
import type {Page} from './page.js';

/** What most apps are said to read: og: tags, else twitter: tags, else `<title>` and the meta description, by either attribute. */
export function commonTags(page: Page): {title?: string; description?: string; image?: string; problems: Problem[]} {
  return {
    title: firstMeta(page, ['og:title', 'twitter:title'], byEither) ?? firstText(page, 'title'),
    description: firstMeta(page, ['og:description', 'twitter:description', 'description'], byEither),
    ...wholeImage(page, firstMeta(page, ['og:image', 'twitter:image'], byEither), 'refused'),
  };
}
