import type {App} from '../app.js';
import {wholeImage} from '../page/image.js';
import {attribute, byEither, firstMeta, firstText, metaContents} from '../page/look-up.js';
import type {Page} from '../page/page.js';

/** The content of whichever tag stands first. */
const firstOf = (page: Page, names: readonly string[]): string | undefined => {
  const tag = page.tags.find(
    (one) =>
      one.name === 'meta' &&
      names.some((name) => byEither.some((by) => attribute(one, by) === name)) &&
      attribute(one, 'content'),
  );
  return tag && attribute(tag, 'content');
};

export const slack: App = {
  id: 'slack',
  name: 'Slack',
  basis: 'documented',
  source: 'https://docs.slack.dev/messaging/unfurling-links-in-messages (2026)',
  bytes: 32_768,
  rules: [
    {
      text: 'Looks for oEmbed, Twitter Card and Open Graph tags.',
      source: 'api.slack.com/robots, as quoted by myog.social/tools/slack-link-preview-debugger',
    },
    {
      text: 'Asks for the first 32 KiB of the page only.',
      basis: 'assumed',
      source:
        'observed in blog.daveallie.com/slack-link-unfurling (2024-08-04) and github.com/vercel/next.js/issues/83926 (2025-09-18)',
    },
    {
      text: 'Of og: and twitter: tags the one that stands first counts.',
      basis: 'assumed',
      source: 'opengraphplus.com/consumers/slack/tags',
    },
    {text: 'Shows <title> and the meta description where those are missing.', basis: 'assumed'},
    {text: 'The image is large, unless twitter:card is summary.', basis: 'assumed'},
    {
      text: 'Keeps a preview for about 30 minutes.',
      basis: 'assumed',
      source: 'opengraphplus.com/consumers/slack/caching',
      isUnchecked: true,
    },
  ],
  show(page) {
    const title = firstOf(page, ['og:title', 'twitter:title']) ?? firstText(page, 'title');
    const {image, problems} = wholeImage(
      page,
      firstOf(page, ['og:image', 'twitter:image', 'twitter:image:src']),
      'refused',
    );
    if (!title) return {problems};
    const isSmall = metaContents(page, 'twitter:card', byEither)[0] === 'summary';
    return {
      card: {
        title,
        description:
          firstOf(page, ['og:description', 'twitter:description']) ?? firstMeta(page, ['description'], byEither),
        image,
        siteName: firstMeta(page, ['og:site_name'], byEither),
        size: !image ? 'none' : isSmall ? 'small' : 'large',
      },
      problems,
    };
  },
};
