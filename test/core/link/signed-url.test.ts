// Addresses whose parameters are covered by a checksum stay as they are.

import {expect} from 'chai';
import {cleanUrl, decorateUrl} from 'dark-social';
import {catchWarnings} from '../warnings.js';

const token = 'qwa100000042a7kq9zr3pe';
const md5 = '0123456789abcdef0123456789abcdef';

// prettier-ignore
const checksums: [owner: string, query: string][] = [
  ['TYPO3', 'id=7&tx_news_pi1%5Bnews%5D=12&cHash=2b5b5cb9'],
  ["Symfony's UriSigner", '_expiration=1893456000&_hash=Zm9vYmFy'],
  ['Laravel', 'expires=1893456000&signature=abc'],
  ['Amazon', 'X-Amz-Date=1&X-Amz-Signature=abc'],
  ['Google Cloud', 'GoogleAccessId=a&Expires=1&Signature=abc'],
  ['Azure', 'sv=2024&sig=abc'],
  ['Shopify', 'shop=a&hmac=abc'],
  ['CloudFront', 'Policy=a&Key-Pair-Id=b'],
  ['Akamai', 'hdnts=exp=1~acl=/*~hmac=abc'],
  ['Tencent Cloud', 'q-sign-algorithm=sha1&q-signature=abc'],
  ['Alibaba’s CDN', 'auth_key=1893456000-0-0-abc'],
  ['imgix', `w=400&s=${md5}`],
  ['nginx', 'md5=abcdefghijklmnopqrstuv&expires=1893456000'],
  ['Bunny', 'token=HS256-abcdefghijklmnop&expires=1893456000'],
  ['BigBlueButton', 'meetingID=1&checksum=abc'],
];

describe('an address under a checksum stays whole, with one warning:', () => {
  for (const url of ['https://example.org/a?X-Amz-Signature=1#', ' https://example.org/a?X-Amz-Signature=1 ']) {
    it(`byte for byte: ${JSON.stringify(url)}`, () => {
      expect(cleanUrl(url)).to.equal(url);
      expect(decorateUrl(url, {token})).to.equal(url);
    });
  }

  for (const [owner, query] of checksums) {
    it(owner, () => {
      const url = `https://files.example/${encodeURIComponent(owner)}?fbclid=1&${query}#c`;
      const warnings = catchWarnings(() => {
        for (const placement of ['query', 'fragment'] as const) {
          expect(decorateUrl(url, {token, channel: 'whatsapp', placement})).to.equal(url);
        }
        expect(cleanUrl(url)).to.equal(url);
      });
      expect(warnings).to.have.length(1);
      expect(warnings[0]).to.include(url);
    });
  }
});

describe('an address gets a token beside', () => {
  for (const query of [
    's=shoes',
    'sign=aries',
    'token=abc&page=2',
    'expires=2030',
    'md5=abc',
    'hash=top',
    'chashes=1',
  ]) {
    it(query, () => {
      const url = `https://a.example/?${query}`;
      expect(decorateUrl(url, {token, utm: false})).to.equal(`https://a.example/?ds=${token}&${query}`);
    });
  }
});
