// The addresses of the usual channels: as the table says, and back to text and link by readers of each app's own kind.

import {expect} from 'chai';
import {decorateUrl, mintToken, readArrival} from 'dark-social';
import {anyAddress} from '../core/addresses.js';
import {inText, oneLine, shown, table} from './address-table.js';
import {places, rows, type Row} from './places.js';
import {anyText} from '../core/texts.js';
import fc, {times} from '../tools/properties.mjs';

const hrefOf = ({channel, appId}: Row, content: {url: string; title?: string; text?: string}, place: string): string =>
  channel.href?.({...content, appId}, places[place]) ?? 'no address';

describe('the table of addresses', () => {
  for (const {name, title, text, link, addresses} of table) {
    describe(name, () => {
      for (const [id, row] of Object.entries(rows)) {
        it(`matches what ${id} writes and what its app reads`, () => {
          for (const [place, environment] of Object.entries(places)) {
            const expected = addresses.get(`${id}, ${place}`) ?? addresses.get(`${row.channel.id}, ${place}`);
            const address = hrefOf(row, {url: link, title, text}, place);
            expect(address, place).to.equal(expected);
            // What the app reads of it is what was given; a mail does not say its subject twice.
            const read = row.decoder(environment)(address);
            const given = {
              subject: shown(title),
              text: id === 'email' && text === title ? '' : shown(text),
              link: inText(link),
            };
            for (const [part, value] of Object.entries(read))
              expect(value, part).to.equal(given[part as keyof typeof given]);
          }
        });
      }
    });
  }

  it('has every channel in every place', () => {
    expect(table).to.have.length.above(20);
    for (const {name, addresses} of table) {
      for (const place of Object.keys(places)) {
        for (const {channel} of Object.values(rows))
          expect([...addresses.keys()], name).to.include(`${channel.id}, ${place}`);
      }
    }
  });
});

describe('any text and any link', function (this: {timeout(ms: number): void}) {
  this.timeout(times(60_000));

  const anyWords = fc.oneof(
    anyText({maxLength: 60}),
    fc
      .array(fc.constantFrom('\r\n', '\n', '\r', '+', '&', '#', '%', '%20', '"', 'مرحبا', '🏳️‍🌈', '\ud83d', ' ', 'a'), {
        maxLength: 12,
      })
      .map((parts) => parts.join('')),
    fc.constantFrom('word '.repeat(800), '🙂'.repeat(400), '\n'.repeat(700)),
  );
  const anyRow = fc.constantFrom(...Object.entries(rows));
  const anyPlace = fc.constantFrom(...Object.keys(places));

  it('reach the app unchanged, with a readable token', () => {
    const property = fc.property(
      anyRow,
      anyPlace,
      anyWords,
      anyWords,
      anyAddress,
      ([id, row], place, title, text, {text: page}) => {
        const token = mintToken({channel: row.channel});
        const url = decorateUrl(page, {token, channel: row.channel});
        const read = row.decoder(places[place])(hrefOf(row, {url, title, text}, place));
        // On desktops without an app id Messenger takes nothing.
        if (!('link' in read)) return;
        expect(read.link).to.equal(inText(url));
        expect(readArrival(read.link ?? '')?.token).to.equal(token);
        // A long mail is cut, which is the next test's business.
        if (id !== 'email' && 'text' in read) expect(read.text).to.equal(shown(text));
      },
    );
    fc.assert(property, {numRuns: times(700), includeErrorInReport: true});
  });

  it('make a mail of at most 1,900 characters with the whole link, cutting only the words', () => {
    const property = fc.property(anyWords, anyWords, anyAddress, (title, text, {text: url}) => {
      fc.pre(encodeURIComponent(url.toWellFormed()).length < 1800);
      const address = hrefOf(rows.email, {url, title, text}, 'desktop');
      const read = rows.email.decoder(places.desktop)(address);
      expect(address.length).to.be.at.most(1900);
      expect(read.link).to.equal(inText(url));
      expect(oneLine(title).startsWith(oneLine(read.subject ?? '')), 'title').to.equal(true);
      // White space before the link stays.
      expect(shown(text).startsWith(read.text?.trimEnd() ?? ''), 'text').to.equal(true);
    });
    fc.assert(property, {numRuns: times(300), includeErrorInReport: true});
  });
});

describe("a mail's subject", () => {
  it('is one line, since a line break in it would begin another header', () => {
    for (const title of ['two\nlines', 'two\r\nlines', 'two\rlines', 'two\r\n\r\nlines']) {
      const {subject} = rows.email.decoder(places.iOS)(
        hrefOf(rows.email, {url: 'https://example.org/', title, text: 'x'}, 'iOS'),
      );
      expect(subject).to.match(/^two {1,2}lines$/);
    }
  });
});
