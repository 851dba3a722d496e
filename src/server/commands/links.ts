// The command `dark-social links`: a set of links with labels, as a table and as QR codes to print.

import {readFile, writeFile} from 'node:fs/promises';
import * as allChannels from '../../channels/index.js';
import type {Channel} from '../../core/channel.js';
import {replaceToken} from '../../core/link/replace-token.js';
import {csvRow, csvStart} from '../../core/utils/csv.js';
import {labelled, type LabelledLink} from '../links/labelled.js';
import {createSigner} from '../signing/signer.js';
import {type Command, readArguments, UsageError} from './command.js';
import {maxSheetSize, qrSheet} from './qr-sheet.js';
import {readLabels} from './read-labels.js';

const usage = `dark-social links URL [LABELS…] [options]   makes a link for each label: groups, ambassadors, places of a poster

  URL                  the address to share
  LABELS               what tells the links apart; they can be read in the links
  --labels FILE        more of them: a CSV file, its column "label" or its first one; - is the standard input
  --campaign NAME      the campaign of the links
  --channel ID         the channel they are for (default: copy, and qr with --qr)
  --out FILE           writes the table there, as CSV (default: it is printed)
  --qr FILE            writes an HTML page of QR codes, to print on A4 and cut
  --size 45            the side of a code with its border, in mm
  --title TEXT         the title of that page (default: the address)
  --lang en            the language of that page
  --no-utm             leaves UTM parameters out: smaller codes; only the table tells whose link is whose
  --param ds           the name of the token's parameter, if the site sets another
  --sign               signs the links, for createCampaign(); it needs --key-file, --campaign and --expires
  --key-file FILE      the file with the secret of the key, as createSigner() gets it
  --key-id a           the id of the key
  --expires TIME       when they expire: 2027-01-31, 2027-01-31T18:00Z, or 30d from now

Keep the table: it says whose link is whose.`;

const options = {
  labels: {type: 'string'},
  campaign: {type: 'string'},
  channel: {type: 'string'},
  out: {type: 'string'},
  qr: {type: 'string'},
  size: {type: 'string', default: '45'},
  title: {type: 'string'},
  lang: {type: 'string', default: 'en'},
  'no-utm': {type: 'boolean'},
  param: {type: 'string'},
  sign: {type: 'boolean'},
  'key-file': {type: 'string'},
  'key-id': {type: 'string', default: 'a'},
  expires: {type: 'string'},
} as const;

const minSize = 15;
const dayLength = 86_400_000;

function readChannel(id: string): Channel {
  const channels = Object.values(allChannels).flat() as Channel[];
  const found = channels.find((channel) => channel.id === id);
  if (!found) throw new UsageError(`--channel is "${id}": there is no channel of that id; docs/channels.md lists them`);
  return found;
}

function readExpiry(text: string): number {
  const days = /^(\d{1,4})d$/.exec(text)?.[1];
  const time = days ? Date.now() + Number(days) * dayLength : /^\d{4}-\d\d-\d\d/.test(text) ? Date.parse(text) : NaN;
  if (!(time > Date.now()))
    throw new UsageError(`--expires is "${text}": give a time to come, such as 2027-01-31 or 30d`);
  return time;
}

function readSize(text: string): number {
  const size = Number(text);
  if (!/^\d+(\.\d+)?$/.test(text) || size < minSize || size > maxSheetSize)
    throw new UsageError(`--size is "${text}": give ${minSize} to ${maxSheetSize} mm`);
  return size;
}

interface SigningOptions {
  campaign?: string;
  param?: string;
  'key-file'?: string;
  'key-id': string;
  expires?: string;
}

/** Puts signed tokens into links. */
async function signLinks(links: readonly LabelledLink[], values: SigningOptions): Promise<LabelledLink[]> {
  const {campaign, param, 'key-file': keyFile, 'key-id': id, expires: time} = values;
  if (!keyFile || !campaign || !time) throw new UsageError('--sign needs --key-file, --campaign and --expires');
  const expires = readExpiry(time);
  const secret = await readFile(keyFile, 'utf8').catch((error: Error) => {
    throw new Error(`${keyFile} cannot be read: ${error.message}`);
  });
  const signer = createSigner({keys: [{id, secret: secret.trim()}]});
  return Promise.all(
    links.map(async ({label, url, token}) => {
      const signed = await signer.sign(token, {host: new URL(url).host, campaign, expires});
      return {label, url: replaceToken(url, {token: signed, param}), token};
    }),
  );
}

async function write(path: string, text: string): Promise<void> {
  await writeFile(path, text).catch((error: Error) => {
    throw new Error(`${path} cannot be written: ${error.message}`);
  });
  console.error(`dark-social: wrote ${path}`);
}

async function run(args: string[]): Promise<void> {
  const {values, positionals} = readArguments(args, options);
  const [url, ...given] = positionals;
  const {labels: file, campaign, out, qr, title, lang, param, sign} = values;
  if (!url) throw new UsageError('Say which address to share');
  if (!/^https?:\/\//i.test(url) || !URL.canParse(url))
    throw new UsageError(`The address is "${url}": give a whole one, https://…`);
  for (const option of ['key-file', 'expires'] as const)
    if (values[option] !== undefined && !sign) throw new UsageError(`--${option} is for --sign: give that too`);
  const size = readSize(values.size);
  const channel = readChannel(values.channel ?? (qr ? 'qr' : 'copy'));
  const labels = [...new Set([...given, ...(file ? await readLabels(file) : [])])];
  if (!labels.length) throw new UsageError(file ? `${file} holds no labels` : 'Give labels, or --labels FILE');

  const plain = labelled(url, labels, {channel, campaign, param, utm: !values['no-utm']});
  const links = sign ? await signLinks(plain, values) : plain;
  const sheet = qr ? qrSheet(links, {title: title ?? url, lang, size}) : undefined;
  const rows = [['label', 'url', 'token'], ...links.map((link) => [link.label, link.url, link.token])];
  const table = rows.map(csvRow).join('');
  if (out) await write(out, csvStart + table);
  else process.stdout.write(table);
  if (!qr || !sheet) return;
  await write(qr, sheet.html);
  const {module, isTooSmall} = sheet.smallest;
  if (isTooSmall)
    console.error(
      `dark-social: the smallest modules are ${module.toFixed(2)} mm wide, and cameras miss those under 0.4 mm. Give a larger ` +
        '--size, or --no-utm',
    );
}

export const links: Command = {name: 'links', usage, errorCode: 1, run};
