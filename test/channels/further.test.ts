// The addresses of the channels beside the usual ones: every hard text in every place, read back as the service reads it.

import {expect} from 'chai';
import {decorateUrl, mintToken, readArrival, type Channel} from 'dark-social';
import * as index from 'dark-social/channels';
import {anyAddress} from '../core/addresses.js';
import {anyText} from '../core/texts.js';
import fc, {times} from '../tools/properties.mjs';
import {readText} from '../core/data.js';
import {inText, oneLine, shown, table} from './address-table.js';
import {lastLine, query, type Message} from './decoders.js';
import {forms, type Form} from './forms.js';
import * as further from './further-table.mjs';
import {places} from './places.js';

const byId = index as unknown as Record<string, Channel>;

interface Content {
  url: string;
  title: string;
  text: string;
}

/** The form of a channel in a place; `undefined` where it has none. */
const formIn = (id: string, place: string): Form | undefined => {
  const form = forms[id];
  return 'begins' in form ? (form as Form) : (form as Record<string, Form | undefined>)[place];
};

/** Reads a mail's body. */
function readMail(body: string, html = false): Message {
  expect(body).not.to.match(/\r(?!\n)|(?<!\r)\n/, 'a line break other than CRLF');
  if (html) expect(body).not.to.match(/<|&(?!amp;|lt;)/, 'markup');
  const plain = html ? body.replaceAll('&lt;', '<').replaceAll('&amp;', '&') : body;
  const {text = '', link} = lastLine(plain, '\r\n\r\n');
  return {text: text.replaceAll('\r\n', '\n'), link};
}

/** Reads an address back, and compares it with what was shared. */
function expectWhole(form: Form, address: string, shared: Content): void {
  const {url, title} = shared;
  const {begins, link, linkAgain, message, mail, count, maxLength = Infinity, saysOnce, fixed = {}} = form;
  const text = saysOnce && shared.text === title ? '' : (form.words?.(shared) ?? shared.text);
  if (!/[?#]/.test(begins)) {
    expect(address).to.equal(begins);
    return;
  }
  const given = query(address, begins);
  for (const [name, value] of Object.entries(fixed)) expect(given[name], name).to.equal(value);
  const known = [link, linkAgain, form.text, form.title, message, mail, ...Object.keys(fixed)];
  expect(Object.keys(given), 'parameters').to.have.members(known.filter((name) => name !== undefined));
  let read: Message = {link: link && given[link], text: form.text && given[form.text]};
  if (message) read = lastLine(given[message]);
  if (mail) read = readMail(given[mail], form.html);
  if (link || message || mail) expect(read.link, 'link').to.equal(inText(url));
  if (link && message) expect(given[link], 'link').to.equal(inText(url));
  if (linkAgain) expect(given[linkAgain], 'link').to.equal(inText(url));
  // The link is never cut, so a long one may need more, and leave no room for words.
  const longLink = inText(url).length > 100;
  const isLong = address.length > maxLength / 2;
  if (!longLink) expect(address.length, 'length').to.be.at.most(maxLength);
  if (form.title) expectWords(given[form.title], oneLine(title), isLong, 'title');
  if (!message && !form.text && !mail) return;
  const words = read.text ?? '';
  count?.(words, read.link ?? '');
  const mayBeCut = isLong || (!!count && (words ? words.trimEnd().endsWith('…') : longLink));
  expectWords(words, shown(text), mayBeCut, 'text');
}

/** The words are all that was shared, or the start of it where that is too long. White space before the link stays. */
function expectWords(words: string, shared: string, mayBeCut: boolean, what: string): void {
  if (!mayBeCut) expect(words, what).to.equal(shared);
  const start = words.trimEnd().replace(/…$/, '');
  expect(shared.startsWith(start), `the ${what} begins with: ${start}`).to.equal(true);
}

describe('the channels beside the usual ones', () => {
  for (const id of Object.keys(forms)) {
    for (const place of Object.keys(places)) {
      it(`${id} keeps hard texts and links whole, ${place}`, () => {
        const form = formIn(id, place);
        for (const {name, title, text, link} of table) {
          const address = byId[id].href?.({url: link, title, text}, places[place]);
          try {
            if (form) expectWhole(form, address ?? '', {url: link, title, text});
            else expect(address).to.equal(undefined);
          } catch (error) {
            throw Object.assign(error as Error, {message: `${name}: ${(error as Error).message}`});
          }
        }
      });
    }
  }

  it('keep any text and any link whole, with a readable token', function (this: {timeout(ms: number): void}) {
    this.timeout(times(60_000));
    const property = fc.property(
      fc.constantFrom(...Object.keys(forms)),
      fc.constantFrom(...Object.keys(places)),
      anyText({maxLength: 60}),
      fc.oneof(anyText({maxLength: 60}), fc.constantFrom('word '.repeat(400), '🏳️‍🌈'.repeat(200), 'é'.repeat(600))),
      anyAddress,
      (id, place, title, text, {text: page}) => {
        const channel = byId[id];
        const token = mintToken({channel});
        const url = decorateUrl(page, {token, channel});
        const form = formIn(id, place);
        if (!form) return;
        expectWhole(form, channel.href?.({url, title, text}, places[place]) ?? '', {url, title, text});
        expect(readArrival(inText(url))?.token).to.equal(token);
      },
    );
    fc.assert(property, {numRuns: times(1000), includeErrorInReport: true});
  });
});

describe('the table of addresses of the channels beside the usual ones', () => {
  it('is what `npm run addresses` writes', async () => {
    expect(await readText('further.txt', import.meta.url)).to.equal(further.furtherTable());
  });

  it('has a form to read the addresses of each channel', () => {
    const withAddress = further.furtherChannels.filter(({href}: Channel) => href).map(({id}: Channel) => id);
    expect(Object.keys(forms)).to.have.members(withAddress);
    expect(withAddress).to.have.length.above(60);
  });

  for (const hardText of further.hardTexts) {
    it(`is read back as text, link and token: ${hardText.name}`, () => {
      for (const channel of further.furtherChannels as Channel[]) {
        const content = further.contentOf(channel, hardText);
        expect(readArrival(content.url)).to.include({status: 'ok', channel: channel.id});
        for (const place of further.places) {
          const form = forms[channel.id] && formIn(channel.id, place.name);
          const address = further.addressOf(channel, hardText, place);
          try {
            if (form) expectWhole(form, address ?? '', content);
            else expect(address).to.equal(undefined);
          } catch (error) {
            throw Object.assign(error as Error, {message: `${channel.id}, ${place.name}: ${(error as Error).message}`});
          }
        }
      }
    });
  }
});
