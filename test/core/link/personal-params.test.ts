// What a shared link does not pass on, and what it must not lose.

import {expect} from 'chai';
import {cleanUrl, decorateUrl} from 'dark-social';
import {readJson} from '../data.js';

interface Parameters {
  personal: string[];
  clickIds: string[];
  functional: string[];
  opensTheArticle: string[];
}

const {personal, clickIds, functional, opensTheArticle}: Parameters = await readJson(
  'parameters.json',
  import.meta.url,
);
const page = 'https://a.example/p';

/** Whether a parameter goes, wherever it stands in the query. */
function expectGone(parameter: string): void {
  expect(cleanUrl(`${page}?${parameter}`), parameter).to.equal(page);
  expect(cleanUrl(`${page}?a=1&${parameter}&b=2#c`), parameter).to.equal(`${page}?a=1&b=2#c`);
  expect(decorateUrl(`${page}?${parameter}&a=1`, {utm: false}), parameter).to.equal(`${page}?a=1`);
}

function expectKept(parameter: string): void {
  const url = `${page}?a=1&${parameter}&b=2#c`;
  expect(cleanUrl(url), parameter).to.equal(url);
  expect(decorateUrl(url, {utm: false}), parameter).to.equal(url);
}

describe('parameters that point at one person', () => {
  for (const name of personal) it(`${name} is taken off`, () => expectGone(`${name}=0f1e2d`));

  it('are taken off in escapes too, and without a value', () => {
    // Sites use "__s" for short values of their own.
    for (const name of personal.filter((each) => each !== '__s')) {
      expectGone(name);
      expectGone(`${name}=`);
      expectGone(`%${name.charCodeAt(0).toString(16)}${name.slice(1)}=1`);
    }
  });
});

describe('click ids of the large networks', () => {
  for (const name of clickIds) {
    it(`${name} is taken off, in capitals too`, () => {
      expectGone(`${name}=CjwKCAjw`);
      expectGone(`${name.toUpperCase()}=CjwKCAjw`);
      expectGone(`${name.toLowerCase()}=CjwKCAjw`);
    });
  }
});

describe('values that are e-mail addresses', () => {
  // prettier-ignore
  const addresses = [
    'reader@example.org', 'reader%40example.org', 'READER@EXAMPLE.ORG', 'first.last+news%40mail.example.co.uk',
    'first.last%2Bnews@mail.example.co.uk', 'o%27neil@example.org', 'r_1-2@sub.example.museum', 'reader%40b%C3%BCcher.example',
  ];
  for (const value of addresses) {
    it(`${value} is taken off, whatever the parameter's name`, () => {
      for (const name of ['email', 'contact', 'q', 'id', 'x', 'u[0]']) expectGone(`${name}=${value}`);
    });
  }

  it('are told from what only looks like one', () => {
    for (const value of [
      '@handle',
      'user@host',
      'a@',
      '@a.example',
      '@lit/element',
      'lit@3.1.2',
      '48.85@2.35',
      'me@',
      '1@2.3',
      'write+to+a@b.example+now',
    ]) {
      expectKept(`q=${value}`);
    }
  });

  it('are taken off as hashes under a name that says so', () => {
    const hashes = [
      'd41d8cd98f00b204e9800998ecf8427e',
      'DA39A3EE5E6B4B0D3255BFEF95601890AFD80709',
      'e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855',
    ];
    const names = [
      'email',
      'mail',
      'useremail',
      'user_email',
      'user_email_address',
      'em',
      'recipient',
      'subscriber',
      'subscriber_id',
      'contact',
      'contact_id',
      'EMAIL',
    ];
    for (const hash of hashes) {
      for (const name of names) expectGone(`${name}=${hash}`);
      for (const name of ['id', 'v', 'commit', 'rev', 'file', 'theme']) expectKept(`${name}=${hash}`);
    }
    for (const name of ['mail', 'em', 'contact']) expectKept(`${name}=12`);
  });
});

describe('parameters that sites use for their own work', () => {
  // A signature keeps the whole address as it is, which is tested with links.
  for (const name of functional)
    it(`${name} stays`, () => ['7', 'term', 'a1B2', ''].forEach((value) => expectKept(`${name}=${value}`)));
});

describe('parameters that open the article for whom it is sent to', () => {
  for (const name of opensTheArticle) {
    it(`${name} stays`, () =>
      ['1', 'Zk9.abc-DEF', '12|a1b2c3', 'd41d8cd98f00b204e9800998ecf8427e'].forEach((value) =>
        expectKept(`${name}=${value}`),
      ));
  }
});

describe('keepParams', () => {
  it('keeps a parameter that looks personal, by its exact name', () => {
    const url = `${page}?email=office@example.org&fbclid=1&contact=a@b.example`;
    expect(cleanUrl(url, {keepParams: ['email']})).to.equal(`${page}?email=office@example.org`);
    expect(decorateUrl(url, {keepParams: ['fbclid', 'contact'], utm: false})).to.equal(
      `${page}?fbclid=1&contact=a@b.example`,
    );
    expect(cleanUrl(url, {keepParams: ['EMAIL']})).to.equal(page);
  });

  it('does not keep what is ours', () => {
    expect(cleanUrl(`${page}?ds=qwa100000042a7kq9zr3pe`, {keepParams: ['ds']})).to.equal(page);
  });
});
