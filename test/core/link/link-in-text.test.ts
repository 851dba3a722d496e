// How a link stands in a message, on the clipboard and in markup.

import {expect} from 'chai';
import {encodeMessage, linkForText} from 'dark-social';
import {channels} from 'dark-social/channels';
import {anyAddress} from '../addresses.js';
import {freshPage} from '../fresh-page.js';
import fc, {times} from '../../tools/properties.mjs';

// prettier-ignore
const table: [title: string, url: string, text: string][] = [
  ['brackets', 'https://a.example/Emma_(novel)?q=[1]{2}#(3)', 'https://a.example/Emma_%28novel%29?q=%5B1%5D%7B2%7D#%283%29'],
  ['quotation marks and apostrophes', `https://a.example/it's?q="x"`, 'https://a.example/it%27s?q=%22x%22'],
  ['asterisks, semicolons and bars', 'https://a.example/*;v=1?a=b|c', 'https://a.example/%2A%3Bv=1?a=b%7Cc'],
  ['angle brackets, carets and backticks', 'https://a.example/?q=<x>^`', 'https://a.example/?q=%3Cx%3E%5E%60'],
  ['spaces', ' https://a.example/a b?c=d e ', 'https://a.example/a%20b?c=d%20e'],
  ['letters outside ASCII', 'https://a.example/日本?q=naïve#ü', 'https://a.example/%E6%97%A5%E6%9C%AC?q=na%C3%AFve#%C3%BC'],
  ['half a surrogate pair', 'https://a.example/\ud83d', 'https://a.example/%EF%BF%BD'],
  ['a host outside ASCII', 'https://bücher.example/ä', 'https://xn--bcher-kva.example/%C3%A4'],
  ['the brackets of a host', 'http://[::1]:3000/[a]', 'http://[::1]:3000/%5Ba%5D'],
  ['escapes, once', 'https://a.example/%28a%29?q=%22', 'https://a.example/%28a%29?q=%22'],
  ['all else as it is', 'https://A.example:8080/a-b_c.~!$&+,/:=@?a=b&c=d+e%20f#g/h?i', 'https://A.example:8080/a-b_c.~!$&+,/:=@?a=b&c=d+e%20f#g/h?i'],
];

describe('linkForText writes', () => {
  for (const [title, url, text] of table) {
    it(title, () => {
      expect(linkForText(url)).to.equal(text);
      expect(linkForText(text)).to.equal(text);
      expect(decodeURIComponent(encodeMessage({text: 'Read', url}))).to.equal(`Read\n${text}`);
    });
  }

  it('nothing at which apps cut, for any address, and leads to the same page', () => {
    const property = fc.property(anyAddress, ({text: url}) => {
      const text = linkForText(url);
      expect(text).to.match(/^\w+:[/\\]*[^/\\?#]*[\w\-.~!$&+,/:=@?#%\\]*$/);
      const decode = (part: string) =>
        part.replace(/(?:%[\da-f]{2})+/gi, (escapes) => {
          try {
            return decodeURIComponent(escapes);
          } catch {
            return escapes;
          }
        });
      const [given, written] = [new URL(url), new URL(text)];
      expect(written.host).to.equal(given.host);
      expect(decode(written.pathname)).to.equal(decode(given.pathname));
      expect([...written.searchParams]).to.deep.equal([...given.searchParams]);
    });
    fc.assert(property, {numRuns: times(500), includeErrorInReport: true});
  });

  it('what is no http(s) address as it is', () => {
    for (const other of ['', 'javascript:(1)', 'mailto:(a)@b.example', '/a(b)', 'x y'])
      expect(linkForText(other)).to.equal(other);
  });
});

describe('a share of an address with brackets', () => {
  it('gives each channel and the copy the escaped link, and events and url the address as it was', async () => {
    const {library} = await freshPage({});
    const url = 'https://a.example/Emma_(novel)';
    for (const channel of channels) {
      const share = library.createShare(channel, {url});
      expect(share.url, channel.id).to.include('Emma_(novel)');
      expect(share.link, channel.id).to.include('Emma_%28novel%29');
      if (share.href && channel.id !== 'messenger') {
        expect(decodeURIComponent(share.href), channel.id).to.match(/\sEmma|[\s=]https:\S+Emma_%28novel%29/);
      }
    }
  });
});
