// Very long addresses: read in linear time, and past a number of parameters not at all. Slower ways would end by the test's time limit.

import {expect} from 'chai';
import {cleanUrl, decorateUrl, readArrival} from 'dark-social';
import {catchWarnings} from '../warnings.js';

const token = 'qwa100000042a7kq9zr3pe';
const options = {token, channel: 'whatsapp', utm: false} as const;
const params = (count: number) => Array.from({length: count}, (_, index) => `a${index}=1`).join('&');

describe('an address of 100,000 characters', () => {
  for (const character of [' ', '\t', '&', '=', '#', '%', ';', '@', '%41', 'a=b ']) {
    it(`of ${JSON.stringify(character)} is read without delay`, () => {
      const many = character.repeat(100_000);
      for (const url of [
        `https://a.example/${many}x`,
        `https://a.example/?${many}x`,
        `https://a.example/#${many}x`,
        `https://a.example/${many}?x=1`,
      ]) {
        catchWarnings(() => {
          expect(cleanUrl(url)).to.be.a('string');
          expect(decorateUrl(url, options)).to.be.a('string');
          readArrival(url);
        });
      }
    });
  }
});

describe('an address with more than 1,000 parameters', () => {
  it('stays as it is, carries no token, and warns once', () => {
    const url = `https://long.example/?ds=${token}&fbclid=1&${params(10_000)}`;
    const warnings = catchWarnings(() => {
      expect(cleanUrl(url)).to.equal(url);
      expect(decorateUrl(url, options)).to.equal(url);
      expect(decorateUrl(url, options)).to.equal(url);
      expect(readArrival(url)).to.equal(undefined);
    });
    expect(warnings).to.have.length(1);
    expect(warnings[0]).to.include('1000 parameters');
  });

  it('loses user and password', () => {
    const query = params(2000);
    catchWarnings(() => {
      expect(cleanUrl(`https://anna:secret@a.example/?${query}`)).to.equal(`https://a.example/?${query}`);
    });
  });

  it('in its fragment carries a token in its query, and keeps the fragment', () => {
    const fragment = params(10_000);
    const url = `https://a.example/?b=2#${fragment}`;
    const link = `https://a.example/?ds=${token}&b=2#${fragment}`;
    expect(decorateUrl(url, options)).to.equal(link);
    expect(cleanUrl(link)).to.equal(url);
    expect(readArrival(link)?.token).to.equal(token);
  });

  it('is parsed completely up to there', () => {
    const query = params(999);
    expect(cleanUrl(`https://a.example/?${query}&fbclid=1`)).to.equal(`https://a.example/?${query}`);
  });
});
