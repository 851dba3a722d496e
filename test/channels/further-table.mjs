// Makes the text of further.txt: the addresses that the channels beside the usual ones make of hard texts, on each kind of device.

import {decorateUrl} from 'dark-social';
import * as exported from 'dark-social/channels';
// Internal: what ends a token.
import {checkCharacters} from '../../dist/core/token/check-characters.js';

/** Titles and texts that careless encoding breaks. */
export const hardTexts = [
  {name: 'emoji', title: 'Space 👩🏽‍🚀', text: 'Up 🚀 with 🏳️‍🌈 and 👨‍👩‍👧'},
  {name: 'line breaks', title: 'Two\nlines', text: 'One\nTwo\r\nThree\n\nFive'},
  {name: 'right to left', title: 'مقال', text: 'اقرأ هذا: שלום (2026)'},
  {name: 'HTML', title: '<b>Bold</b> & more', text: '<script>alert(1)</script> &amp; <a href="//x.example">x</a>'},
  {name: 'quotes', title: `"Double" and 'single'`, text: '“Curly”, «French», `back`, \\ and \'"'},
  {name: 'reserved', title: '50% + 50% = 100%', text: '#1 & 2 = 3 + 4? /a;b,c:d@e$f!g*(h)[i]{j}|k^l~ %20 %2B'},
  {name: '2,000 long', title: 'Long', text: 'A long text. '.repeat(154).slice(0, 2000)},
];

const platforms = /** @type {const} */ (['iOS', 'Android', 'desktop']);

/** The kinds of device, by the names that the table uses. */
export const places = ['', 'installed '].flatMap((installed) =>
  platforms.map((platform) => ({name: installed + platform, platform, standalone: !!installed})),
);

const usual = ['whatsapp', 'messenger', 'telegram', 'sms', 'email', 'copy', 'native'];

/** The channels of the table. */
export const furtherChannels = Object.values(exported).filter((each) => 'id' in each && !usual.includes(each.id));

/** A token of a channel, always the same. */
function tokenOf({code}) {
  const body = `q${code}100000042a7kq9zr3`;
  return body + checkCharacters(body);
}

/** What is shared by a channel: a hard text, and a link with a token and a parameter of the site's own. */
export function contentOf(channel, {title, text}) {
  const token = tokenOf(channel);
  return {title, text, url: decorateUrl('https://example.org/a?id=7', {token, channel})};
}

/** The address of a channel for a hard text; `undefined` where it has none. */
export const addressOf = (channel, hardText, {platform, standalone = false}) =>
  channel.href?.(contentOf(channel, hardText), {platform: platform.toLowerCase(), language: 'en', standalone});

/** A long address by its ends. */
const shorten = (address) =>
  address.length > 600 ? `${address.slice(0, 60)} … ${address.slice(-60)} (${address.length} characters)` : address;

/** The items under what `keyOf` returns for them, in their order. */
function groupBy(items, keyOf) {
  const groups = new Map();
  for (const item of items) groups.set(keyOf(item), [...(groups.get(keyOf(item)) ?? []), item]);
  return groups;
}

const placeNames = (group) => (group.length === places.length ? 'everywhere' : group.map(({name}) => name).join(', '));

/** The lines of a channel: for each form the places that have it, then a line for each text. */
function block(channel) {
  const title = `# ${channel.id} (${channel.name})`;
  const linesIn = (place) => {
    const addresses = hardTexts.map((text) => ({name: text.name, address: addressOf(channel, text, place)}));
    return [...groupBy(addresses, ({address}) => address)]
      .map(([address, texts]) => {
        const names = texts.length === hardTexts.length ? 'every text' : texts.map(({name}) => name).join(', ');
        return `  ${names.padEnd(13)}  ${address === undefined ? 'no address' : shorten(address)}`;
      })
      .join('\n');
  };
  const forms = [...groupBy(places, linesIn)].map(([lines, group]) => `${placeNames(group)}\n${lines}`);
  return [title, ...forms].join('\n\n') + '\n';
}

const example = contentOf(furtherChannels[0], hardTexts[0]).url;

const head = `What each channel beside the usual ones makes of hard texts, on each kind of device. Written by \`npm run addresses\`.
further.test.ts holds the channels to this table, and decodes every address back to text and link as the service would do.

Title and text are written as in JSON. The link is that of the channel, with its token and UTM parameters, such as
${example}
iOS, Android, desktop: in the browser. installed: as an installed web app. everywhere: all six.
Addresses of more than 600 characters are shown by their first and last 60.

${hardTexts
  .map(({name, title, text}) => {
    const shown =
      text.length > 200
        ? `${JSON.stringify(text.slice(0, 26))} and so on, ${text.length} characters`
        : JSON.stringify(text);
    return `  ${name.padEnd(13)}  ${JSON.stringify(title)}, ${shown}`;
  })
  .join('\n')}
`;

const tail = `# Without an address

They copy the link or a text, open the share sheet or a dialog, or no longer exist (docs/channels.md):
${furtherChannels
  .filter(({href}) => !href)
  .map(({id}) => id)
  .join(', ')}
`;

/** The whole text of further.txt. */
export const furtherTable = () => [head, ...furtherChannels.filter(({href}) => href).map(block), tail].join('\n\n');
