// Addresses for property tests, each with what a reader of the URL standard would say of its parts.

import {anyText} from './texts.js';
import fc from '../tools/properties.mjs';

/** An http(s) address in its parts. `text` is the whole. */
export interface Address {
  text: string;
  /** All before the query. */
  base: string;
  /** What stands between the `&` of the query, if there is one; `foreign` is what a shared link must keep. */
  segments?: {text: string; foreign: boolean}[];
  /** What follows `#`, if there is one, up to a text directive. */
  fragment?: string;
  /** `:~:` and what follows. */
  directive?: string;
}

const hosts = [
  'example.org',
  'EXAMPLE.org.',
  '127.0.0.1:8080',
  '[::1]:3000',
  'bücher.example',
  'localhost',
  'xn--bcher-kva.example',
];
const users = ['', '', 'user@', 'user:p%40ss@', ':@'];
const paths = [
  'a',
  '',
  'b c',
  'naïve',
  '%',
  '%zz',
  '%C3%A9',
  '日本',
  '..',
  'x;y=1',
  '@',
  ':',
  "o'neil",
  '\ud800',
  '🙂',
  '|',
  '"',
  '\\',
];

// prettier-ignore
const harmless = [
  'id=7', 'id=7', 'id=', 'flag', '', '=', '=x', 'a=b=c', 'q=a+b', 'q=a%20b', 'q=%', 'q=%E0%A4%A', 'q=ä', 'q=🙂', 'q=\udc00', 'a[]=1',
  'redirect=https://other.example/?x=1', 'path=/a/b', 'threads/example.1/', '/route/x', 'ref=home', 's=term', 'dsx=1', 'DS=1', 'xds=1',
  'q=?', "q='", 'q="', 'q=<b>', 'a;b=2', 'q=|', 'q= x', '__proto__=1', 'constructor=1',
];

// prettier-ignore
const removable = [
  'ds=qwa100000042a7kq9zr3pe', 'd%73=qwa100000042a7kq9zr3pe', 'ds=QWA100000042A7KQ9ZR3PE).', 'ds=qwa1000000', 'ds=qtg242a7kq9zr3m5x0c1t9~sig',
  'fbclid=IwAR0', 'GCLID=x', 'mc_eid=0f1e', '%66bclid=1', 'fbclid', 'contact=reader@example.net', 'any=Reader%2Bnews%40example.co.uk',
];

// prettier-ignore
const fragments = [
  '', 'section', 'ünï cödé', '%', 'a=b&c=d', '&', '=', '?x=1', 'a#b', '!/route', '/route?ds=qwa100000042a7kq9zr3pe', '!x', 'dsx=1', '\ud83d',
];
const directives = ['', '', '', ':~:text=some,words', ':~:text=a&text=b%23', ':~:'];

/** Any text but some characters, and white space at its end, which the standard trims off an address. */
const noise = (no: RegExp) => anyText({maxLength: 8}).map((text) => text.replace(no, '').replace(/[\0- ]+$/, ''));

/** Whether a fragment has no text directive, and no parameter of a name that tests give to tokens, which would be the site's. */
const isAnchor = (fragment = ''): boolean =>
  !fragment.includes(':~') &&
  [...new URLSearchParams(fragment).keys()].every((name) => !['ds', 'via', 'é&'].includes(name));

const querySegment = fc.oneof(
  {weight: 6, arbitrary: fc.constantFrom(...harmless).map((text) => ({text, foreign: true}))},
  {weight: 2, arbitrary: noise(/[&#@\t\n\r]/g).map((text) => ({text: 'x' + text, foreign: true}))},
  {weight: 3, arbitrary: fc.constantFrom(...removable).map((text) => ({text, foreign: false}))},
);

/** Addresses that are http(s) by the standard and as bad as they can be. */
const nasty: fc.Arbitrary<Address> = fc
  .record({
    scheme: fc.constantFrom('https://', 'http://', 'HTTPS://'),
    user: fc.constantFrom(...users),
    host: fc.constantFrom(...hosts),
    path: fc.array(fc.oneof(fc.constantFrom(...paths), noise(/[?#\t\n\r]/g)), {maxLength: 4}),
    segments: fc.option(fc.array(querySegment, {minLength: 1, maxLength: 6}), {nil: undefined}),
    fragment: fc.option(fc.oneof(fc.constantFrom(...fragments), noise(/[&\t\n\r]/g).filter(isAnchor)), {
      nil: undefined,
    }),
    directive: fc.constantFrom(...directives),
  })
  .map(({scheme, user, host, path, segments, fragment, directive}) => {
    const rest = [segments, fragment, fragment === undefined ? '' : directive] as const;
    const base = scheme + host + ['', ...path].join('/');
    const {text} = compose(scheme + user + host + ['', ...path].join('/'), ...rest);
    // A user's name and password are never passed on.
    return {...compose(base, ...rest), text};
  });

/** Addresses as they usually are. */
const ordinary: fc.Arbitrary<Address> = fc
  .webUrl({withQueryParameters: true, withFragments: true, validSchemes: ['http', 'https']})
  .filter((url) => !url.includes('@') && isAnchor(url.split('#')[1]))
  .map((url) => {
    const [beforeHash, ...fragment] = url.split('#');
    const [base, ...query] = beforeHash.split('?');
    const segments = query.length
      ? query
          .join('?')
          .split('&')
          // As in `noise`: chance must not give it the name of a personal parameter.
          .map((text) => ({text: 'x' + text, foreign: true}))
      : undefined;
    return compose(base, segments, fragment.length ? fragment.join('#') : undefined);
  });

/** Any http(s) address. White space at the ends is the business of another test. */
export const anyAddress: fc.Arbitrary<Address> = fc
  .oneof({weight: 3, arbitrary: nasty}, {weight: 1, arbitrary: ordinary})
  .filter(({text}) => URL.canParse(text) && !/[\0- ]$/.test(text));

/** An address of given parts; the query that is left has no `?` where it is empty. */
export function compose(base: string, segments?: Address['segments'], fragment?: string, directive = ''): Address {
  const query = segments ? '?' + segments.map(({text}) => text).join('&') : '';
  return {
    text: base + query + (fragment === undefined ? '' : '#' + fragment + directive),
    base,
    segments,
    fragment,
    directive,
  };
}

/** Whether a fragment is a route of an application, which bears no token. */
export const isRoute = (fragment = ''): boolean => /^[/!]/.test(fragment);

/** The segments of the query that a shared link must keep. */
export function foreignOf({segments = []}: Address): string[] {
  // A bare "?" is no query.
  if (segments.length === 1 && !segments[0].text) return [];
  return segments.filter(({foreign}) => foreign).map(({text}) => text);
}
