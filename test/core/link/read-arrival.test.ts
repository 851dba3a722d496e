// Reading the share from the address that a visitor opened.

import {expect} from 'chai';
import {decorateUrl, mintToken, readArrival, type Arrival} from 'dark-social';
import {channels} from 'dark-social/channels';
import {anyText} from '../texts.js';
import fc, {times} from '../../tools/properties.mjs';

const token = 'qwa100000042a7kq9zr3pe';
const second = 'qtg242a7kq9zr3m5x0c1t9';
const ok = {status: 'ok', token, channel: 'whatsapp', depth: 1} as const;
const damaged = {status: 'damaged'} as const;

describe('readArrival', () => {
  // prettier-ignore
  const table: [title: string, address: string, arrival: Arrival | undefined][] = [
    ['reads the query', `?ds=${token}`, ok],
    ['reads it anywhere in the query', `?a=1&ds=${token}&b=2#c`, ok],
    ['reads the fragment', `#ds=${token}`, ok],
    ['reads it beside an anchor', `#section&ds=${token}`, ok],
    ['reads it before a text directive', `#ds=${token}:~:text=a`, ok],
    ['takes the query before the fragment', `?ds=${second}#ds=${token}`, {status: 'ok', token: second, channel: 'telegram', depth: 2}],
    ['takes the first of several', `?ds=${token}&ds=${second}`, ok],
    ['takes the first that is whole', `?ds=qwa10000004&ds=${token}`, ok],
    ['takes the whole one of the fragment before a damaged one of the query', `?ds=qwa10000004#ds=${token}`, ok],
    ["reads past the site's own value of that name", `?ds=2024-01-01&ds=${token}`, ok],
    ['reads capitals', `?ds=${token.toUpperCase()}`, ok],
    ['reads escapes', '?ds=%71wa100000042a7kq9zr3pe', ok],
    ['reads a name in escapes', `?%64s=${token}`, ok],
    ['ignores swallowed punctuation', `?ds=${token}).`, ok],
    ['ignores swallowed punctuation in escapes', `?ds=${token}%C2%BB%E2%80%A6`, ok],
    ['ignores swallowed words', `?ds=${token}),%20he%20said`, ok],
    ['keeps the suffix', `?ds=${token}.a6jp2w0mjw53hdf4822589qypq6h8kgx1`, {...ok, suffix: 'a6jp2w0mjw53hdf4822589qypq6h8kgx1'}],
    ['reads campaign and content', `?ds=${token}&utm_campaign=spring%20sale&utm_content=group+1`, {...ok, campaign: 'spring sale', content: 'group 1'}],
    ['leaves an unknown channel unnamed', '?ds=qxy10000007h3k9m2p4r1c', {status: 'ok', token: 'qxy10000007h3k9m2p4r1c', depth: 1}],
    ['reports a token with one wrong character as damaged', `?ds=${token.slice(0, 21)}x`, damaged],
    ['reports a token with letters after it as damaged', `?ds=${token}abc`, damaged],
    ['reads no route', `#/r?ds=${token}`, undefined],
    ['reads no hashbang', `#!ds=${token}`, undefined],
    ['reads no directive', `#:~:ds=${token}`, undefined],
    ['knows no other name', `?dss=${token}&d=${token}&DS=${token}`, undefined],
    ['leaves another version alone', '?ds=2wa100000042a7kq9zr38m', undefined],
    ["leaves the site's timestamps alone", '?ds=1764268800', undefined],
    ["leaves the site's numbers alone", '?ds=12345678', undefined],
    ["leaves the site's words that begin with q alone", '?ds=q4report2024&ds=qrcode2024&ds=qwa1&ds=quarter1000000', undefined],
    ["leaves a first draft's token alone", '?ds=1wa100000042a7kq9zr38m', undefined],
    ['leaves a damaged token of depth 2 alone', '?ds=qtg242a7kq9zr3m5x0c1tx', undefined],
    ['skips what quoted-printable leaves of the equals sign', `?ds=3D${token}`, ok],
    ['reads a name that a Markdown writer escaped', `?d%73=${token}&utm%5Fcampaign=spring`, {...ok, campaign: 'spring'}],
    ['notes a scanner that puts a bracket behind the token', `?ds=${token}%3Cscript`, {...ok, probed: true}],
    ['notes a scanner that puts a quotation mark behind the token', `?ds=${token}%22x`, {...ok, probed: true}],
    ['notes a scanner that puts a NUL behind the token', `?ds=${token}%00`, {...ok, probed: true}],
    ['notes a scanner that escapes twice', `?ds=${token}%2522`, {...ok, probed: true}],
    ['notes no scanner for an apostrophe, which browsers write for every quoted link', `?ds=${token}%27`, ok],
    ['notes no scanner for a mark further on', `?ds=${token})%22`, ok],
    ["leaves the site's dates alone", '?ds=2024-01-01', undefined],
    ["leaves the site's words alone", '?ds=list', undefined],
    ['leaves an empty value alone', '?ds=', undefined],
    ['leaves a name without a value alone', '?ds', undefined],
    ['finds nothing in an address without parameters', '', undefined],
  ];
  for (const [title, address, arrival] of table) {
    it(title, () => expect(readArrival('https://a.example/p' + address)).to.deep.equal(arrival));
  }

  it('reports what was cut short down to ten characters as damaged, and leaves shorter ones to the site', () => {
    for (let length = 0; length < 22; length++) {
      const arrival = readArrival(`https://a.example/?ds=${token.slice(0, length)}`);
      expect(arrival, `${length} characters`).to.deep.equal(length < 10 ? undefined : damaged);
    }
  });

  it('reads another parameter where the page renamed it', () => {
    expect(readArrival(`https://a.example/?via=${token}&ds=${second}`, {param: 'via'})).to.deep.equal(ok);
    expect(readArrival(`https://a.example/?via=${token}`)).to.equal(undefined);
  });

  it('reads what decorateUrl wrote: channel, depth, campaign, content', () => {
    let parent: string | undefined;
    channels.forEach((channel, at) => {
      parent = mintToken({channel, parent});
      for (const placement of ['query', 'fragment'] as const) {
        const link = decorateUrl('https://a.example/?a=1#b', {
          token: parent,
          channel,
          campaign: 'ä&b',
          content: '1+1',
          placement,
        });
        expect(readArrival(link)).to.deep.equal({
          status: 'ok',
          token: parent,
          channel: channel.id,
          depth: at + 1,
          campaign: 'ä&b',
          content: '1+1',
        });
      }
    });
  });

  it('finds no arrival in anything but an http(s) address', () => {
    for (const start of ['', 'x', '/', 'ftp://a.example/', 'file:///', 'javascript:', 'about:blank', 'data:,']) {
      expect(readArrival(`${start}?ds=${token}`), start).to.equal(undefined);
    }
  });

  it('never throws', () => {
    const text = fc.oneof(
      anyText(),
      fc.string().map((rest) => 'https://a.example/' + rest),
    );
    fc.assert(
      fc.property(text, fc.string(), (address, param) => void readArrival(address, {param})),
      {numRuns: times(1000)},
    );
    const others = fc.anything({maxDepth: 1, maxKeys: 2});
    fc.assert(
      fc.property(others, others, (value, options) => void readArrival(value as string, options as {param?: string})),
      {numRuns: times(100)},
    );
  });
});
