// Any http(s) address can be cleaned and decorated, and nothing of the site's is lost.

import {after, before, describe, it, mock} from 'node:test';
import {hold, holdAll, isWeb} from '../../lab/addresses/invariants.mjs';
import {odd} from '../../lab/addresses/odd.mjs';
import fc, {times} from '../tools/properties.mjs';

const pieces = [
  ...[
    'ds',
    'ds=',
    'ds=qwa100000042a7kq9zr3pe',
    'ds=qwa1',
    'ds=2',
    'd%73=',
    '%3F',
    '?',
    '??',
    '&',
    '&&',
    ';',
    '=',
    '==',
    '#',
    '##',
    '/',
    '//',
  ],
  ...[
    '!',
    '/route',
    ':~:',
    ':~:text=',
    '%',
    '%zz',
    '%25',
    '%40',
    '%26',
    '%3D',
    '%23',
    '+',
    ' ',
    '\t',
    '\n',
    '\r',
    '\\',
    '@',
    ':',
    '[',
    ']',
  ],
  ...[
    'a',
    'id=7',
    'x.y',
    '..',
    'é',
    '🙂',
    '\ud800',
    '\udc00',
    '\0',
    '"',
    "'",
    '<',
    '|',
    '^',
    '`',
    '{',
    '_',
    '-',
    '~',
    '.example',
    'a@b.example',
  ],
  ...[
    'fbclid=1',
    'fbclid',
    'GCLID=x',
    'mc_eid=1',
    'elqTrackId=1',
    '__s=abc',
    '__s=abcdef',
    'utm_source=a',
    'utm_medium=dark_social',
    'xtor=1',
  ],
  ...[
    'Echobox=1',
    'sig=1',
    'Signature=',
    'email=0123456789abcdef0123456789abcdef',
    '__proto__=1',
    'e%6d=1',
    'qwa100000042a7kq9zr3pe',
    '~suffix',
  ],
];
const tail = fc.array(fc.oneof({weight: 5, arbitrary: fc.constantFrom(...pieces)}, fc.string({maxLength: 3})), {
  maxLength: 12,
});
const start = fc.constantFrom(
  ...[
    'https://example.org',
    'http://user:pass@example.org:8080',
    'https://[::1]',
    'HTTPS:\\\\EXAMPLE.org',
    'https:example.org',
  ],
  ...['https://bücher.example/', 'https://example.org/a/../b', 'https://mailchi.mp/', 'https://www.youtube.com/watch'],
);
const join = fc.constantFrom('', '/', '?', '/?', '?&', '#', '/#', '?a=1&', '?a#', '\\');

describe('cleaning and decorating', () => {
  // Each signed address would be told of.
  before(() => mock.method(console, 'warn', () => {}));
  after(() => mock.restoreAll());

  it('hold for addresses odd in every corner', (t) => {
    const {signed, foreign, decorated, refused} = holdAll(odd);
    t.diagnostic(`${decorated} decorated, ${foreign} with a "ds" of the site's, ${signed} signed, ${refused} refused`);
  });

  it('hold for whatever follows a host', (t) => {
    const counts = {signed: 0, foreign: 0, decorated: 0};
    const address = fc.tuple(start, join, tail).map(([host, by, rest]) => host + by + rest.join(''));
    fc.assert(
      fc.property(address, (text) => {
        fc.pre(isWeb(text));
        counts[hold(text)]++;
      }),
      {numRuns: times(1500), includeErrorInReport: true},
    );
    t.diagnostic(JSON.stringify(counts));
  });
});
