// What logs a visitor in never leaves the page: not by links, not by events.

import {expect} from 'chai';
import {cleanUrl, decorateUrl} from 'dark-social';
import {freshPage} from '../fresh-page.js';
import {catchWarnings} from '../warnings.js';

const jwt = 'eyJhbGciOiJIUzI1NiJ9.eyJzdWIiOiIxIn0.c2lnbmF0dXJl';

// prettier-ignore
const table: [title: string, address: string, shared: string][] = [
  ['an access token in the fragment (OAuth 2.0, implicit)', 'https://a.example/p#access_token=2YotnFZFEjr1zCsicMWpAA&token_type=Bearer&expires_in=3600&scope=email&state=xyz', 'https://a.example/p'],
  ['an access token that is a JSON Web Token', `https://a.example/p?a=1&access_token=${jwt}`, 'https://a.example/p?a=1'],
  ['an id token and a refresh token', `https://a.example/p?id_token=${jwt}&refresh_token=8xLOxBtZp8&a=1`, 'https://a.example/p?a=1'],
  ['names in capitals and in escapes', 'https://a.example/p?Access%5FToken=a&ID_TOKEN=b&a=1', 'https://a.example/p?a=1'],
  ['a code and its state after a login', 'https://a.example/p?code=4%2F0AX4XfWh&state=af0ifjsldkj&session_state=6f&iss=https%3A%2F%2Fid.example&a=1', 'https://a.example/p?a=1'],
  ['a code and its scope after a login', 'https://a.example/p?code=4/0AX4XfWh&scope=email%20profile&authuser=0&prompt=none', 'https://a.example/p'],
  ['a code in the fragment', 'https://a.example/p#state=af0ifjsldkj&code=SplxlOBeZQQYbYS6WxSbIA', 'https://a.example/p'],
  ['a code behind a route in the fragment', 'https://a.example/#/callback?code=SplxlOBeZQQYbYS6WxSbIA&state=af0ifjsldkj&tab=2', 'https://a.example/#/callback?tab=2'],
  ['tokens in place of a route', 'https://a.example/#/access_token=2YotnFZFEjr1zCsicMWpAA&token_type=Bearer', 'https://a.example/#/'],
  ['tokens beside an anchor', 'https://a.example/#top&access_token=2YotnFZFEjr1zCsicMWpAA', 'https://a.example/#top'],
  ['an OAuth 1.0 verifier', 'https://a.example/p?oauth_token=hh5s93j4hdidpola&oauth_verifier=hfdp7dh39dks9884', 'https://a.example/p'],
  ['a SAML response', 'https://a.example/p?SAMLResponse=PHNhbWxw&RelayState=a', 'https://a.example/p'],
  ['a one-time code of a sign-in by mail', 'https://a.example/p?oobCode=ABC123&mode=signIn', 'https://a.example/p?mode=signIn'],
  ['a ticket', 'https://a.example/p?ticket=ST-1856339-aA5Yuvrxzpv8Tau1cYQ7', 'https://a.example/p'],
  ['a password', 'https://a.example/p?user=anna&password=secret', 'https://a.example/p?user=anna'],
  ['a user and a password before the host', 'https://anna:secret@a.example/p?a=1', 'https://a.example/p?a=1'],
  ['a user before the host', 'https://anna@a.example', 'https://a.example'],
  ['a user and a password in escapes', 'https://an%40na:se%3Acret@a.example:8080/p@2', 'https://a.example:8080/p@2'],
  ['a session in the path', 'https://a.example/p;jsessionid=1A2B3C?a=1', 'https://a.example/p?a=1'],
  ['sessions in the query', 'https://a.example/p?PHPSESSID=abc&ASPSESSIONIDQQ=abc&CFID=1&CFTOKEN=2&sid=0123456789abcdef0123456789abcdef&a=1', 'https://a.example/p?a=1'],
  ['a user beside a signature', 'https://anna:secret@a.example/p?Signature=abc&a=1', 'https://a.example/p?Signature=abc&a=1'],
  ['a token in the fragment beside a signature', 'https://a.example/p?Signature=abc#access_token=2YotnFZFEjr1zCsicMWpAA', 'https://a.example/p?Signature=abc'],
];

describe('cleanUrl and decorateUrl take off', () => {
  for (const [title, address, shared] of table) {
    it(title, () => {
      expect(cleanUrl(address)).to.equal(shared);
      let link = '';
      catchWarnings(() => (link = decorateUrl(address, {utm: false})));
      expect(link).to.equal(shared);
      expect(cleanUrl(shared)).to.equal(shared);
    });
  }
});

describe('cleanUrl and decorateUrl keep', () => {
  for (const query of [
    'code=SUMMER20',
    'code=12345&state=open',
    'code=94103&state=CA',
    'state=california',
    'scope=all&prompt=why',
    'sid=7',
    'ticket=concert-7',
    'token=abc',
    'session=morning',
    'user=anna',
    'tokens=1&accesstoken=1&password_hint=1',
  ]) {
    it(`what a login does not use: ${query}`, () => {
      const url = `https://a.example/p?${query}#${query}`;
      expect(cleanUrl(url)).to.equal(url);
      expect(decorateUrl(url, {utm: false})).to.equal(url);
    });
  }

  it('what keepParams names', () => {
    const url = 'https://a.example/p?code=4%2F0AX4XfWh&state=af0ifjsldkj&access_token=x';
    expect(cleanUrl(url, {keepParams: ['code', 'state']})).to.equal(
      'https://a.example/p?code=4%2F0AX4XfWh&state=af0ifjsldkj',
    );
  });

  it('what keepParams names, also beside a checksum', () => {
    const url = 'https://a.example/p?session_id=7&Signature=abc';
    expect(cleanUrl(url, {keepParams: ['session_id']})).to.equal(url);
    expect(cleanUrl(url)).to.equal('https://a.example/p?Signature=abc');
  });
});

describe('a page with a login in its address', () => {
  for (const address of [
    '?code=4%2F0AX4XfWh&state=af0ifjsldkj',
    '#access_token=2YotnFZFEjr1zCsicMWpAA&token_type=Bearer',
  ]) {
    it(`shares and records none of ${address}`, async () => {
      const {library} = await freshPage({address});
      const events: unknown[] = [];
      library.configure({sinks: [(event) => events.push(event)]});
      const share = library.createShare(library.copy);
      expect(share.url).not.to.match(/code=|state=|access_token/);
      await share.activate();
      await new Promise((resolve) => setTimeout(resolve, 50));
      expect(events).not.to.have.length(0);
      expect(JSON.stringify(events)).not.to.match(/code=|4%2F0|access_token|2Yotn/);
    });
  }

  it('shares and records no user and password of a url or a canonical address', async () => {
    const {library} = await freshPage({head: '<link rel="canonical" href="https://anna:secret@a.example/p">'});
    const events: unknown[] = [];
    library.configure({sinks: [(event) => events.push(event)]});
    for (const request of [{}, {url: 'https://anna:secret@b.example/p'}]) {
      const share = library.createShare(library.copy, request);
      expect(share.url + share.link)
        .to.match(/^https:\/\/[ab]\.example\/p\?/)
        .and.not.to.match(/anna|secret/);
      await share.activate();
    }
    await new Promise((resolve) => setTimeout(resolve, 50));
    expect(events).not.to.have.length(0);
    expect(JSON.stringify(events)).not.to.match(/anna|secret/);
  });
});
