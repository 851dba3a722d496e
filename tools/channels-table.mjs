// Writes docs/channels.md from channels-head.md and the built channels: part of `npm run reference`. A test holds the two together.

import {readFileSync, writeFileSync} from 'node:fs';
import {pathToFileURL} from 'node:url';
import * as exported from 'dark-social/channels';
// Internal: what several channels do without an address.
import {copyContent} from '../dist/channels/copy.js';
import {shareOrCopy} from '../dist/channels/internal/share-or-copy.js';
import {channelSizes, setSizes} from './channel-sizes.mjs';

const all = Object.values(exported).filter((each) => 'id' in each);

/** What a click does in channels whose function is their own. */
const ownActions = {
  kakaotalk: 'opens Kakao’s list of friends; needs Kakao’s SDK on the page',
  native: 'opens the share sheet',
  print: 'opens the print dialog',
  qr: 'shows a QR code in a dialog',
  wechat: 'phones: opens the share sheet; desktop: shows a QR code in a dialog',
};

const asksForServer = ['friendica', 'gnusocial', 'hubzilla', 'lemmy', 'misskey'];

function actionOf({id, activate, words}) {
  if (activate === copyContent) return 'copies the link';
  if (activate === shareOrCopy) return 'phones: opens the share sheet; desktop: copies the link';
  if (ownActions[id]) return ownActions[id];
  if (asksForServer.includes(id)) return 'asks for the visitor’s server, and opens it';
  if (words?.en?.label?.startsWith('Copy')) return `copies (“${words.en.label}”)`;
  throw new Error(`the channel "${id}" has a function of its own: say in tools/channels-table.mjs what a click does`);
}

const content = {url: 'https://example.org/', title: 'Title', text: 'Text'};

/** What an address opens. */
function opened(address) {
  const {protocol, host} = new URL(address);
  if (protocol === 'https:') return `opens \`${host}\``;
  if (protocol === 'mailto:') return 'opens the mail app';
  if (protocol === 'sms:') return 'opens the messages app';
  const [, scheme = protocol.slice(0, -1)] = /;scheme=([\w-]+)/.exec(address) ?? [];
  return `opens the app (\`${scheme}:\`)`;
}

/** What a click does on a kind of device. */
function clickOn(channel, platform) {
  const environment = {platform, language: 'en'};
  if (channel.isAvailable?.(environment, true) === false) return 'not shown';
  const address = channel.href?.(content, environment);
  if (!address) return 'copies the link';
  // Says by its answer whether it does something here.
  const alsoCopies = channel.alsoOnClick?.({...content}, environment);
  alsoCopies?.catch(() => {});
  return (alsoCopies ? 'copies, and ' : '') + opened(address);
}

/** What a click does, with the devices on which it does so where they differ. */
function click(channel) {
  if (!channel.href) return actionOf(channel);
  const [ios, android, desktop] = ['ios', 'android', 'desktop'].map((platform) => clickOn(channel, platform));
  if (ios === android) return ios === desktop ? ios : `phones: ${ios}; desktop: ${desktop}`;
  return `iOS: ${ios}; Android: ${android}; desktop: ${desktop}`;
}

const rounded = (bytes) => Math.max(50, Math.round(bytes / 50) * 50);
const line = (cells) => `| ${cells.join(' | ')} |`;

function section(title, channels, sizes) {
  const rows = channels.map((channel) => {
    const size = sizes[channel.id];
    return line([`\`${channel.id}\``, channel.name, click(channel), size ? rounded(size) : 'in every script']);
  });
  return [`### ${title}`, '', line(['id', 'name', 'a click', 'bytes']), line(Array(4).fill('---')), ...rows, ''].join(
    '\n',
  );
}

/** The text of docs/channels.md. */
export function channelsPage() {
  const sizes = channelSizes();
  const head = readFileSync(new URL('channels-head.md', import.meta.url), 'utf8');
  const sets = Object.entries(setSizes()).map(([file, bytes]) => line([`\`${file}\``, rounded(bytes)]));
  // Retired channels have one icon in common, which no other has.
  const isRetired = ({icon}) => icon === exported.skype.icon;
  const alive = all.filter((channel) => !isRetired(channel));
  const ofKind = (kind) => alive.filter((channel) => channel.kind === kind);
  const further = alive.filter(({id}) => sizes[id]).length;
  return [
    head.replace('COUNT', further).replace('SETS', sets.join('\n')),
    section('Messengers and mail', ofKind('messaging'), sizes),
    section('Public networks', ofKind('network'), sizes),
    section('Tools', ofKind('utility'), sizes),
    '### No longer there\n\nTheir services were shut down. Bars leave them out with a warning; links shared by them are still recognised.\n',
    all
      .filter(isRetired)
      .map(({id, name}) => `${name} (\`${id}\`)`)
      .join(', ') + '\n',
  ]
    .join('\n')
    .replace(/\n{3,}/g, '\n\n');
}

if (import.meta.url === pathToFileURL(process.argv[1]).href) {
  writeFileSync(new URL('../docs/channels.md', import.meta.url), channelsPage());
}
