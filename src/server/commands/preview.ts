// The command `dark-social preview`: how apps show a link to a page.

import {readFile} from 'node:fs/promises';
import {previewApps, previewOf} from '../../preview/index.js';
import {statedAddress} from '../../preview/page/stated-address.js';
import {type Command, readArguments, UsageError} from './command.js';
import {decodeHtml, fetchPage} from './fetch-page.js';
import {previewTable, safeJson} from './preview-table.js';

const listIds = (from: number, to?: number): string =>
  previewApps
    .slice(from, to)
    .map(({id}) => id)
    .join(' ');

const usage = `dark-social preview PAGE [options]   shows how messengers and networks show a link to a page, and what to mend

  PAGE                 a file, or an address: then one request is made, to that address
  --url ADDRESS        the address at which a file will be found (default: its canonical link or og:url)
  --app ID             this app only; repeat it for more:
                       ${listIds(0, 8)}
                       ${listIds(8)}
  --json               prints what previewOf() returns

The exit code is 1 if there is a serious problem, and 2 if the page could not be read.`;

const options = {
  url: {type: 'string'},
  app: {type: 'string', multiple: true},
  json: {type: 'boolean'},
} as const;

const isAddress = (text: string): boolean => /^https?:\/\//i.test(text);

/** The page's HTML, and the address under which it is shared. */
async function readPage(place: string, url: string | undefined): Promise<{html: string; url: string}> {
  if (isAddress(place)) return {html: await fetchPage(place), url: url ?? place};
  const bytes = await readFile(place).catch((error: NodeJS.ErrnoException) => {
    const why = error.code === 'ENOENT' ? 'there is no such file' : error.message;
    throw new Error(`${place} cannot be read: ${why}. An address begins with https://`);
  });
  const html = decodeHtml(bytes);
  const stated = url ?? statedAddress(html);
  if (!stated)
    throw new UsageError(
      `${place} does not say its address: give --url https://…, or add a canonical link to the page`,
    );
  return {html, url: stated};
}

async function run(args: string[]): Promise<void> {
  const {values, positionals} = readArguments(args, options);
  if (positionals.length !== 1)
    throw new UsageError(positionals.length ? 'Give one page at a time' : 'Say which page: a file or an address');
  if (values.url !== undefined && !(isAddress(values.url) && URL.canParse(values.url)))
    throw new UsageError(`--url is "${values.url}": give a whole address, https://…`);
  for (const app of values.app ?? [])
    if (!previewApps.some(({id}) => id === app)) throw new UsageError(`--app is "${app}": there is no app of that id`);
  const {html, url} = await readPage(positionals[0], values.url);
  const result = previewOf(html, url, {apps: values.app});
  console.log(values.json ? safeJson(result) : previewTable(url, result, process.stdout.columns));
  if (result.problems.some(({severity}) => severity === 'serious')) process.exitCode = 1;
}

export const preview: Command = {name: 'preview', usage, errorCode: 2, run};
