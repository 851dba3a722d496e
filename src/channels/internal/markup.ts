// Links with a title in the markup of forums and chats. What each parser makes of them: `npm run test:forums`.

import type {ShareContent} from '../../core/channel.js';
import {linkForText, setLineBreaks} from '../../core/link/message.js';
import {escapeHtml} from '../../core/utils/escape-html.js';

/** The title in one line; without one the text, without that the link. */
const titleOf = ({title, text, url}: ShareContent): string =>
  setLineBreaks(title?.trim() || text?.trim() || linkForText(url), ' ').trim();

/** An `&` that begins an entity: `&lt;`, `&#38;`. */
const entityStart = /&(?=#\d+;|#x[\da-f]+;|[a-z][a-z\d]*;)/gi;

/** The full-width form of ASCII characters, which looks alike and is no markup. */
const fullWidth = (text: string): string =>
  [...text].map((mark) => String.fromCodePoint((mark.codePointAt(0) ?? 0) + 0xfee0)).join('');

/** `[title](address)` for what follows CommonMark: GitHub, Reddit, Lemmy, Discourse. `linkForText` leaves no bracket in the address. */
export function markdownLink(content: ShareContent): string {
  const title = titleOf(content)
    .replace(/[\\`*_[\]|~]/g, '\\$&')
    // Some parsers look for `](` before they look for backslashes.
    .replaceAll('](', ']\\(')
    .replace(entityStart, '&amp;')
    // Only before what could begin a tag: elsewhere the sign is no markup, and some forums would show the entity.
    .replace(/<(?=[a-z/!?])/gi, '&lt;');
  return `[${title}](${linkForText(content.url)})`;
}

/** Brackets that have no partner, which a backslash does not help on Discord, in full width. */
function widenUnpaired(title: string): string {
  const marks = [...title];
  const open: number[] = [];
  marks.forEach((mark, index) => {
    if (mark === '[') open.push(index);
    else if (mark === ']' && open.pop() === undefined) marks[index] = fullWidth(mark);
  });
  for (const index of open) marks[index] = fullWidth(marks[index]);
  return marks.join('');
}

/** `[title](address)` for Discord and Telegram, which show entities as they are and take a backslash before every ASCII sign. */
export const chatMarkdownLink = (content: ShareContent): string =>
  `[${widenUnpaired(titleOf(content)).replace(/[!-/:-@[-`{-~]/g, '\\$&')}](${linkForText(content.url)})`;

/**
 * Title, line break and address for Rocket.Chat, Slack and Misskey, which have no escapes: what they would read as markup, a mention,
 * a tag, an emoji or another link is written in full width.
 */
export function chatText(content: ShareContent): string {
  const title = titleOf(content)
    .replace(/[\\`*_[\]<>|~]/g, fullWidth)
    .replace(entityStart, fullWidth)
    .replace(/[@#](?=[\p{L}\p{N}＿])/gu, fullWidth)
    .replace(/:(?=[\p{L}\p{N}＿+-]+:|\/\/)/gu, fullWidth)
    // At the start of a line: a list or a heading.
    .replace(/^(?:[-+]|#+|\d+[.)])(?=\s)/, fullWidth)
    // At the end of a line Misskey makes a search box of this.
    .replace(/[ \t\u3000](?=(?:search|検索)$)/i, '\u00a0');
  return `${title}\n${linkForText(content.url)}`;
}

/** `[url=address]title[/url]` in the one form that all forums read: lower case, without quotation marks. */
export const bbcodeLink = (content: ShareContent): string =>
  `[url=${linkForText(content.url)}]${titleOf(content).replace(/[[\]]/g, fullWidth)}[/url]`;

/** `<a href="address">title</a>`. */
export const htmlLink = (content: ShareContent): string =>
  `<a href="${escapeHtml(linkForText(content.url))}">${escapeHtml(titleOf(content))}</a>`;

/** Title, line break and address, for what takes no formatted text. */
export const plainLink = (content: ShareContent): string => `${titleOf(content)}\n${linkForText(content.url)}`;
