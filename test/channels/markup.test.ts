// Links copied in markup: the title is read back as it was, and the address leads where it should. What real parsers make of them is
// tried by `npm run test:forums`.

import {allowCopying, forbidCopying, takeCopies} from '../elements/clipboard.js';

import {expect} from 'chai';
import {type Channel} from 'dark-social';
import {bbcode, chatMarkdown, chatText, html, markdown, richText} from 'dark-social/channels';
import {anyAddress} from '../core/addresses.js';
import {anyText} from '../core/texts.js';
import fc, {times} from '../tools/properties.mjs';
import {inText} from './address-table.js';

const environment = {platform: 'desktop', language: 'en'} as const;
const url = 'https://example.org/Emma_(novel)?ds=qcp100000042a7kq9zr3pe&id=7';
const address = 'https://example.org/Emma_%28novel%29?ds=qcp100000042a7kq9zr3pe&id=7';

/** What a channel copies. */
async function copied(channel: Channel, content: {url: string; title?: string; text?: string}): Promise<string> {
  const copies = takeCopies() ?? expect.fail('no clipboard');
  expect(await channel.activate?.(content, environment)).to.equal('copied');
  return copies[0];
}

/** ASCII in place of the full-width signs that stand for markup. */
const fold = (text: string): string =>
  text.replace(/[！-～]/g, (mark) => String.fromCodePoint((mark.codePointAt(0) as number) - 0xfee0));

const asTitle = (text: string): string => text.replace(/\r\n?|\n/g, ' ').trim();

/** `[title](address)` in two parts, split where CommonMark does: at the first bracket without a backslash. */
function readLink(message: string): {title: string; address: string} {
  const [, title, target] =
    /^\[((?:[^\\[\]]|\\.)*)\]\(([^\s()<>]*)\)$/s.exec(message) ?? expect.fail(`no link: ${message}`);
  return {title, address: target};
}

const unescape = (text: string): string => text.replace(/\\([!-/:-@[-`{-~])/g, '$1');

/** A text whose full-width signs are not those of the title itself. */
const anyTitle = fc
  .oneof(
    anyText({maxLength: 40}),
    fc
      .array(
        fc.constantFrom(
          '[',
          ']',
          '(',
          ')',
          '\\',
          '*',
          '_',
          '`',
          '~',
          '|',
          '<',
          '>',
          '&',
          'lt;',
          '#',
          '@',
          ':',
          'a',
          ' ',
          '\n',
          '"',
          "'",
        ),
        {
          maxLength: 20,
        },
      )
      .map((parts) => parts.join('')),
  )
  .filter((title) => asTitle(title) !== '' && title.isWellFormed() && !title.includes('\0') && !/[！-～]/.test(title));

describe('a link copied', () => {
  const forms: [channel: Channel, title: string, message: string][] = [
    [markdown, 'Tips & [tricks] <b>', `[Tips & \\[tricks\\] &lt;b>](${address})`],
    [markdown, 'a < b &lt; c', `[a < b &amp;lt; c](${address})`],
    [chatMarkdown, 'Tips & [tricks] [', `[Tips \\& \\[tricks\\] ［](${address})`],
    [chatText, '*Tips* [1] for @everyone', `＊Tips＊ ［1］ for ＠everyone\n${address}`],
    [chatText, '1. First', `１． First\n${address}`],
    [bbcode, '[Video] "Tips"', `[url=${address}]［Video］ "Tips"[/url]`],
    [html, '<b> & "it\'s"', `<a href="${address.replace('&', '&amp;')}">&lt;b&gt; &amp; &quot;it&#39;s&quot;</a>`],
    [richText, '*Tips* & <b>', `*Tips* & <b>\n${address}`],
  ];
  for (const [channel, title, message] of forms) {
    it(`as ${channel.name} keeps ${title}`, async () => {
      expect(await copied(channel, {url, title})).to.equal(message);
    });
  }

  it('has the text in place of a missing title, and without both the link', async () => {
    expect(await copied(markdown, {url, text: 'Words\nin lines'})).to.equal(`[Words in lines](${address})`);
    expect(await copied(bbcode, {url, title: ' '})).to.equal(`[url=${address}]${address}[/url]`);
  });

  it('as a formatted link is HTML and text at once', async () => {
    const {write} = Clipboard.prototype;
    const items: ClipboardItem[] = [];
    Clipboard.prototype.write = async (given) => void items.push(...given);
    try {
      expect(await richText.activate?.({url, title: 'Tips & <b>'}, environment)).to.equal('copied');
    } finally {
      Clipboard.prototype.write = write;
    }
    const read = async (type: string) => (await items[0].getType(type)).text();
    const link = new DOMParser().parseFromString(await read('text/html'), 'text/html').body.firstElementChild;
    expect([link?.localName, link?.getAttribute('href'), link?.textContent]).to.deep.equal([
      'a',
      address,
      'Tips & <b>',
    ]);
    expect(await read('text/plain')).to.equal(`Tips & <b>\n${address}`);
  });

  it('as a formatted link is text where the browser copies only that', async () => {
    const {write} = Clipboard.prototype;
    Clipboard.prototype.write = async () => {
      throw new DOMException('no', 'NotAllowedError');
    };
    try {
      expect(await copied(richText, {url, title: 'Tips'})).to.equal(`Tips\n${address}`);
    } finally {
      Clipboard.prototype.write = write;
    }
  });

  it('fails where nothing can be copied, so that the bar offers the link', async () => {
    forbidCopying();
    for (const channel of [markdown, richText])
      expect(await channel.activate?.({url, title: 'Tips'}, environment)).to.equal('failed');
    allowCopying();
  });
});

describe('any title and any address', function (this: {timeout(ms: number): void}) {
  this.timeout(times(60_000));

  const check = (read: (message: string) => {title: string; address: string}, channel: Channel) =>
    fc.assert(
      fc.asyncProperty(anyTitle, anyAddress, async (title, {text: page}) => {
        // The address of an IPv6 host has brackets, which BBCode cannot hold.
        fc.pre(channel !== bbcode || !inText(page).includes('['));
        const got = read(await copied(channel, {url: page, title}));
        expect(got.title).to.equal(asTitle(title));
        expect(got.address).to.equal(inText(page));
      }),
      {numRuns: times(300), includeErrorInReport: true},
    );

  it('come out of Markdown as they were', () =>
    check((message) => {
      const {title, address} = readLink(message);
      // What is left without a backslash begins no tag, no entity and no other markup.
      expect(title.replace(/\\./gs, ' ')).not.to.match(/[`*_[\]|~]|<[a-z/!?]/i);
      const decoded = title.replace(
        /\\([!-/:-@[-`{-~])|&(amp|lt);/g,
        (_, mark, entity) => mark ?? {amp: '&', lt: '<'}[entity as 'amp'],
      );
      return {title: decoded, address};
    }, markdown));

  it('come out of the Markdown of chats as they were', () =>
    check((message) => {
      const {title, address} = readLink(message);
      expect(title.replace(/\\./gs, ' ')).not.to.match(/[!-/:-@[-`{-~]/);
      return {title: fold(unescape(title)), address};
    }, chatMarkdown));

  it('come out of chat text as they were', () =>
    check((message) => {
      const [title, address] = [
        message.slice(0, message.lastIndexOf('\n')),
        message.slice(message.lastIndexOf('\n') + 1),
      ];
      expect(title).not.to.match(/[\\`*_[\]<>|~\n]/);
      return {title: fold(title).replace(/\u00a0(?=(search|検索)$)/i, ' '), address};
    }, chatText));

  it('come out of BBCode as they were', () =>
    check((message) => {
      const [, address, title] = /^\[url=([^\s"'[\]]+)\]([^[\]]*)\[\/url\]$/.exec(message) ?? expect.fail(message);
      return {title: fold(title), address};
    }, bbcode));

  it('come out of HTML as they were, by the browser’s own parser', () =>
    check((message) => {
      const {body} = new DOMParser().parseFromString(message, 'text/html');
      const link = body.firstElementChild as HTMLAnchorElement;
      expect([body.childNodes.length, link.localName, link.childElementCount]).to.deep.equal([1, 'a', 0]);
      return {title: link.textContent ?? '', address: link.getAttribute('href') ?? ''};
    }, html));
});
