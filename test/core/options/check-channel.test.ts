// Channels by id or as objects: what is taken, and what is said of those that are wrong.

import {expect} from 'chai';
import fc from 'fast-check';
import type {Channel} from 'dark-social';
import {freshPage} from '../fresh-page.js';
import {ownChannel} from '../own-channel.js';

const url = 'https://example.org/a';
const own = ownChannel({
  id: 'intranet',
  name: 'Intranet',
  href: ({url: link}: {url: string}) => 'https://intranet.example/?u=' + encodeURIComponent(link),
});

/** A channel with other fields, whatever their type. */
const changed = (fields: Record<string, unknown>): Channel => ({...own, ...fields}) as Channel;

// prettier-ignore
const wrong: [title: string, channel: unknown, names: string][] = [
  ['nothing', undefined, 'undefined'],
  ['null', null, 'null'],
  ['a number', 7, '7'],
  ['an empty object', {}, 'id'],
  ['an id that is missing', changed({id: undefined}), 'id undefined'],
  ['an id that is a number', changed({id: 1}), 'id 1'],
  ['an empty id', changed({id: ''}), 'id ""'],
  ['an id with a space', changed({id: 'in tra'}), 'id "in tra"'],
  ['an id with a comma', changed({id: 'a,b'}), 'id "a,b"'],
  ['an id with markup', changed({id: '"><b>'}), 'id'],
  ['an id of 65 characters', changed({id: 'a'.repeat(65)}), 'id'],
  ['a name that is missing', changed({name: undefined}), 'name undefined'],
  ['a name of white space', changed({name: ' '}), 'name " "'],
  ['a kind that is none', changed({kind: 'chat'}), 'kind "chat"'],
  ['a kind that is missing', changed({kind: undefined}), 'kind undefined'],
  ['a utm that is a number', changed({utm: 3}), 'utm 3'],
  ['an href that is a text', changed({href: 'https://a.example/'}), 'href "https://a.example/"'],
  ['an activate that is an object', changed({activate: {}}), 'activate {}'],
  ['an isAvailable that is true', changed({isAvailable: true}), 'isAvailable true'],
  ['neither href nor activate', changed({href: undefined}), 'href undefined'],
  ['the code of WhatsApp', changed({code: 'wa'}), 'code "wa"'],
  ['the code of address bars', changed({code: 'ab'}), 'code "ab"'],
  ['a code that the package may need', changed({code: 'zz'}), 'code "zz"'],
  ['a code that is missing', changed({code: undefined}), 'code undefined'],
  ['a code of one character', changed({code: 'x'}), 'code "x"'],
  ['a code of three characters', changed({code: 'x12'}), 'code "x12"'],
  ['a code in capitals', changed({code: 'X1'}), 'code "X1"'],
  ['a code with a letter that looks like a digit', changed({code: 'xo'}), 'code "xo"'],
  ['a code with a line break', changed({code: 'x1\n'}), 'code "x1\\n"'],
  ['an icon that is a text', changed({icon: 'M0 0'}), 'icon "M0 0"'],
  ['an icon without a path', changed({icon: {}}), 'icon {}'],
  ['a colour that is none', changed({color: 'brandish'}), 'color "brandish"'],
  ['a colour that ends its rule', changed({color: 'red}*{color:red'}), 'color'],
  ['a getter that throws', Object.defineProperty({...own}, 'name', {get() { throw new Error('no'); }}), 'name'],
];

describe('a channel that is wrong', () => {
  for (const [title, channel, names] of wrong) {
    it(`is refused by createShare with the field and its value: ${title}`, async () => {
      const {library, window} = await freshPage();
      expect(() => library.createShare(channel as Channel, {url})).to.throw(window.TypeError, names);
    });
  }

  it('is told once by configure, and the others are known all the same', async () => {
    const {library, warnings} = await freshPage();
    const list = [null, changed({id: 1}), changed({id: 'one', code: 'x7'})] as Channel[];
    for (let times = 0; times < 2; times++) library.configure({frames: true, channels: list});
    expect(library.createShare('one', {url}).channel.id).to.equal('one');
    expect(warnings).to.have.length(2);
    expect(warnings[1]).to.include('channels').and.include('id 1');
  });

  it('is told by configure for its code alone, and shares without a token', async () => {
    const {library, warnings} = await freshPage();
    library.configure({frames: true, channels: [changed({code: 'wa'})]});
    expect(warnings).to.have.length(1);
    expect(warnings[0]).to.include('code "wa"');
    const share = library.createShare('intranet', {url});
    expect([share.token, share.url]).to.deep.equal([undefined, `${url}?utm_source=intranet&utm_medium=dark_social`]);
    expect(library.parseToken(library.mintToken({channel: 'whatsapp'}))?.channel).to.equal('whatsapp');
  });

  it('is one whose code another channel of the site has, and its shares carry no token', async () => {
    const {library, window, warnings} = await freshPage();
    library.configure({frames: true, channels: [own, changed({id: 'forum'})]});
    expect(warnings).to.have.length(1);
    expect(warnings[0]).to.include('forum').and.include('code "x1"');
    expect(library.createShare('forum', {url}).token).to.equal(undefined);
    expect(() => library.createShare(changed({id: 'third'}), {url})).to.throw(window.TypeError, 'code "x1"');
  });

  it('never makes createShare throw anything but a TypeError in words of our own, whatever it holds', async () => {
    const {library, window} = await freshPage();
    fc.assert(
      fc.property(fc.dictionary(fc.constantFrom(...Object.keys(own)), fc.anything()), (fields) => {
        try {
          library.createShare(changed(fields), {url});
        } catch (error) {
          expect(error).to.be.instanceOf(window.TypeError);
          expect((error as Error).message).to.match(/^dark-social: /);
        }
      }),
    );
  });
});

describe('a channel', () => {
  it('may be named by its id in createShare, for each channel of the package', async () => {
    const {library} = await freshPage();
    for (const {id, code} of library.channels) {
      const share = library.createShare(id, {url});
      expect(share.channel.id).to.equal(id);
      expect(share.token?.slice(1, 3)).to.equal(code);
    }
  });

  it('may be named by its id in prepareShare', async () => {
    const {library} = await freshPage();
    const {prepareShare} = await import('dark-social/shorteners');
    expect((await prepareShare('telegram', {url})).channel.id).to.equal(library.telegram.id);
  });

  it('that no id names is refused with the ids that there are', async () => {
    const {library, window} = await freshPage();
    for (const id of ['wattsap', '', 'toString', '__proto__']) {
      expect(() => library.createShare(id, {url}), id).to.throw(window.TypeError, /"whatsapp|whatsapp messenger/);
    }
  });

  it('of the package may be taken in other colours, under its own code', async () => {
    const {library} = await freshPage();
    const share = library.createShare({...library.whatsapp, color: '#111111'}, {url});
    expect(library.parseToken(share.token ?? '')?.channel).to.equal('whatsapp');
  });

  it('needs no request to be shared, and takes one that is null', async () => {
    const {library} = await freshPage();
    for (const request of [undefined, null]) {
      expect(library.createShare('copy', request as undefined).url).to.include('/test/core/page.html');
    }
  });

  it('takes texts of a request that are no texts', async () => {
    const {library} = await freshPage();
    const request = {url: new URL(url), title: 7, text: null, campaign: 5} as unknown as {url: string};
    const share = library.createShare('email', request);
    expect(share.url).to.include('utm_campaign=5');
    expect(share.href).to.include('subject=7');
  });
});
