// What blocking lists say of files of ours that a site serves itself, as @ghostery/adblocker reads them.

import {readdirSync} from 'node:fs';
import {FiltersEngine, Request} from '@ghostery/adblocker';

/** Where sites put the package: its files, or the folder `dist` alone, under names of their own. */
const folders = [
  '/dark-social/',
  '/dark-social/dist/',
  '/js/dark-social/dist/',
  '/node_modules/dark-social/dist/',
  '/dist/',
];
const types = ['script', 'fetch', 'other'];

/** The scripts of the package, as paths below `dist`. */
export const scripts = () => readdirSync('dist', {recursive: true}).filter((file) => file.endsWith('.js'));

/** Reads lists, and tells for a file below `dist` by which rules which of its addresses are blocked. */
export function readLists(texts) {
  const engine = FiltersEngine.parse(texts.join('\n'), {
    debug: true,
    enableCompression: false,
    enableOptimizations: false,
    loadCosmeticFilters: false,
  });
  return (file) => {
    const page = 'https://www.shop.test/article';
    return folders.flatMap((folder) =>
      types.flatMap((type) => {
        const url = 'https://www.shop.test' + folder + file;
        const {match, filter} = engine.match(Request.fromRawDetails({url, sourceUrl: page, type}));
        return match ? [`${url} (${type}) by ${filter?.rawLine}`] : [];
      }),
    );
  };
}
