import type {App} from '../app.js';
import {commonTags} from '../page/common-tags.js';
import {byEither, firstMeta, hostOf} from '../page/look-up.js';

export const telegram: App = {
  id: 'telegram',
  name: 'Telegram',
  basis: 'assumed',
  source: 'observations in mtcute/mtcute@75e3fe95 packages/core/src/highlevel/types/media/web-page.ts',
  rules: [
    {text: "Telegram's server reads the page; neither its code nor its rules are public."},
    {text: 'Shows og:title, else <title>; og:description, else the meta description; og:site_name, else the host.'},
    {text: 'twitter: tags stand in where og: tags are missing.'},
    {
      text: 'The image of an article is small, at the side of the text.',
      basis: 'source',
      source: 'telegramdesktop/tdesktop Telegram/SourceFiles/data/data_web_page.cpp, computeDefaultSmallMedia (2026)',
    },
    {text: 'twitter:card=summary_large_image makes the image large.'},
    {
      text: 'The sender can choose a large or a small image, or no preview.',
      basis: 'documented',
      source: 'https://core.telegram.org/constructor/inputMediaWebPage',
      isUnchecked: true,
    },
  ],
  show(page) {
    const {title, description, image, problems} = commonTags(page);
    if (!title) return {problems};
    const isLarge = firstMeta(page, ['twitter:card'], byEither) === 'summary_large_image';
    return {
      card: {
        title,
        description,
        image,
        siteName: firstMeta(page, ['og:site_name'], byEither) ?? hostOf(page),
        size: !image ? 'none' : isLarge ? 'large' : 'small',
      },
      problems,
    };
  },
};
