// The addresses of the channels beside the usual ones: every hard text in every place, read back as the service reads it.

import {expect} from 'chai';
import {decorateUrl, mintToken, readArrival, type Channel} from 'dark-social';
import * as index from 'dark-social/channels';
import {anyAddress} from '../core/addresses.js';
import {anyText} from '../core/texts.js';
import fc, {times} from '../tools/properties.mjs';
import {inText, oneLine, shown, table} from './address-table.js';
import {lastLine, query} from './decoders.js';
import {forms, type Form} from './forms.js';
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

/** Reads an address back, and compares it with what was shared. */
function expectWhole(form: Form, address: string, shared: Content): void {
  const {url, title} = shared;
  const {begins, link, linkAgain, message, count, saysOnce, fixed = {}} = form;
  const text = saysOnce && shared.text === title ? '' : (form.words?.(shared) ?? shared.text);
  const given = query(address, begins);
  for (const [name, value] of Object.entries(fixed)) expect(given[name], name).to.equal(value);
  const known = [link, linkAgain, form.text, form.title, message, ...Object.keys(fixed)];
  expect(Object.keys(given), 'parameters').to.have.members(known.filter((name) => name !== undefined));
  const read = message ? lastLine(given[message]) : {link: link && given[link], text: form.text && given[form.text]};
  if (link || message) expect(read.link, 'link').to.equal(inText(url));
  if (link && message) expect(given[link], 'link').to.equal(inText(url));
  if (linkAgain) expect(given[linkAgain], 'link').to.equal(inText(url));
  if (form.title) expect(given[form.title], 'title').to.equal(oneLine(title));
  if (!message && !form.text) return;
  const words = read.text ?? '';
  if (count) {
    count(words, read.link ?? '');
    const start = words.replace(/…$/, '');
    expect(shown(text).startsWith(start), `the text begins with: ${start}`).to.equal(true);
    if (start === words) expect(words, 'text').to.equal(shown(text));
  } else {
    expect(words, 'text').to.equal(shown(text));
  }
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
