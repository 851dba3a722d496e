// The saved pages, each of a kind that previews treat differently. Their content is invented.

import {readFileSync} from 'node:fs';

const site = 'https://hedgerow-news.net';

/** The address of each page, by its file. */
export const addresses = {
  wordpress: `${site}/2026/05/bees-sleep/`,
  ghost: 'https://letters.hedgerow-news.net/no-12/',
  shop: 'https://shop.hedgerow-news.net/products/oak-bee-hotel',
  next: 'https://lanes.hedgerow-news.net/map',
  news: `${site}/council/hedges-stay`,
  minified: `${site}/seed-swap`,
  'json-ld': `${site}/otters`,
  'sixty-tags': `${site}/birds`,
  'relative-image': `${site}/guides/laying/`,
  base: `${site}/guides/gates`,
  'non-ascii-address': `${site}/fr/l’été-des-libellules`,
  'single-quotes': `${site}/dew-ponds`,
  'twitter-only': `${site}/night-walk`,
  'no-tags': `${site}/minutes/spring.html`,
  'two-images': `${site}/ditch`,
  'tags-after-300-kb': `${site}/big`,
  'http-image': `${site}/camera`,
  'name-instead-of-property': `${site}/nuts`,
  entities: `${site}/acre?a=1&b=2`,
  hebrew: `${site}/he/bees`,
  japanese: `${site}/ja/birds`,
  'in-body': `${site}/in-body.shtml`,
};

/** A page's HTML. A comment such as "305 kB" in a style becomes as long. */
export const readPage = (name) =>
  readFileSync(new URL(`pages/${name}.html`, import.meta.url), 'utf8').replace(/\/\* (\d+) kB \*\//, (_, size) =>
    '/* ruled */'.padEnd(size * 1000, ' '),
  );
