// What must hold of any http(s) address that is cleaned and decorated, read by this file's own means and not by the library's.

import assert from 'node:assert/strict';
import {readFileSync} from 'node:fs';
import {cleanUrl, decorateUrl, parseToken, readArrival} from 'dark-social';
import {tracking} from 'dark-social/tracking';

const read = (path) => JSON.parse(readFileSync(new URL(path, import.meta.url), 'utf8'));
const {always} = read('../../test/node/tracking-params.json');
const taken = new Set(always);
const takenInAnyCase = new Set(always.map((name) => name.toLowerCase()));

export const token = 'qwa100000042a7kq9zr3pe';
const utm = ['utm_source=whatsapp', 'utm_medium=dark_social'];

/** Whether the URL standard takes a text for an http(s) address. */
export function isWeb(text) {
  try {
    // Not canParse, which Node 20, once it has compiled it, answers wrongly for some (http://é@é).
    return ['http:', 'https:'].includes(new URL(text).protocol);
  } catch {
    return false;
  }
}

function unescape(text) {
  try {
    return decodeURIComponent(text.replaceAll('+', ' '));
  } catch {
    return text;
  }
}

/** An address in its parts, as they stand. */
function cut(text) {
  // What the standard drops before it reads.
  const clean = text
    .replace(/^[\0-\x20]+/, '')
    .replace(/[\0-\x20]+$/, '')
    .replace(/[\t\n\r]/g, '');
  const hashAt = clean.indexOf('#');
  const before = hashAt < 0 ? clean : clean.slice(0, hashAt);
  const queryAt = before.indexOf('?');
  return {
    base: queryAt < 0 ? before : before.slice(0, queryAt),
    query: queryAt < 0 ? '' : before.slice(queryAt + 1),
    fragment: hashAt < 0 ? '' : clean.slice(hashAt + 1),
  };
}

const pairOf = (segment) => {
  const at = segment.indexOf('=');
  const [name, value] = at < 0 ? [segment, ''] : [segment.slice(0, at), segment.slice(at + 1)];
  return {name: unescape(name).replace(/^\?/, ''), value: unescape(value)};
};
const segmentsOf = (part) => (part === '' ? [] : part.split('&'));
/** The parameters of the query, and of the fragment: pairs there are read as well; a word is an anchor. */
const pairsOf = ({query, fragment}) => {
  const anchors = /^[/!]/.test(fragment) ? [] : segmentsOf(fragment.split(':~:')[0]);
  return [...segmentsOf(query), ...anchors.filter((one) => one.includes('='))].map(pairOf);
};
const isOurs = ({name, value}) =>
  name === 'ds' && (/^(3d)?q[\da-tv-z]{2}[1il][0o]{6}/i.test(value) || parseToken(value));

/** Whether a parameter may go: it is ours, it stands in the table, or it is an e-mail address or the hash of one. */
function mayGo(segment, ourUtm) {
  const pair = pairOf(segment);
  // An escaped "=" in the name parts it all the same.
  const [name, ...more] = pair.name.split('=');
  const value = [...more, pair.value].join('=');
  return (
    isOurs(pair) ||
    (ourUtm && /^utm_(source|medium|campaign|content)$/.test(name)) ||
    taken.has(name) ||
    takenInAnyCase.has(name.toLowerCase()) ||
    /^(bsft_|elq)/i.test(name) ||
    /@[^@]+\.[^@]+$/.test(unescape(value)) ||
    (/mail|em|recipient|subscriber|contact/i.test(name) && /^[0-9a-f]{32,64}$/i.test(value))
  );
}

const isSigned = (query) =>
  segmentsOf(query)
    .map(pairOf)
    .some(
      ({name, value}) =>
        /^(x-\w+-signature|signature|sig|hmac|key-pair-id)$/i.test(name) ||
        name === 'Policy' ||
        /^eyJ[\w-]+\.eyJ/.test(value),
    );

/** What stays of segments must be what they were, in order, less what may go. */
function isLess(stayed, were, ourUtm, message) {
  let at = 0;
  for (const segment of were) {
    // White space that has come to stand at the end of the address is escaped, so that it is not trimmed off.
    if ([segment, segment.replace(/[\0-\x20]+$/, encodeURI)].includes(stayed[at])) at++;
    // Nothing but an empty segment is no query.
    else assert.ok(mayGo(segment, ourUtm) || (segment === '' && !stayed.length), `${message} lost ${segment}`);
  }
  assert.equal(at, stayed.length, `${message} gained ${stayed.slice(at)}`);
}

/**
 * Holds an http(s) address to what must hold.
 *
 * @returns What it was taken for: `signed`, `foreign` (the site uses our parameter's name) or `decorated`.
 */
export function hold(text) {
  const were = cut(text);
  const clean = cleanUrl(text);
  const options = {token, channel: 'whatsapp'};
  const link = decorateUrl(text, options);
  const inFragment = decorateUrl(text, {...options, placement: 'fragment'});
  const stripped = cleanUrl(text, {dropParams: tracking});

  assert.equal(cleanUrl(clean), clean, 'cleaning twice');
  assert.equal(cleanUrl(stripped, {dropParams: tracking}), stripped, 'cleaning twice by the rule');
  assert.equal(decorateUrl(link, options), link, 'decorating twice');
  assert.equal(
    decorateUrl(inFragment, {...options, placement: 'fragment'}),
    inFragment,
    'decorating the fragment twice',
  );
  const samePlace = ['protocol', 'host', 'pathname'];
  for (const made of [clean, link, inFragment, stripped]) {
    for (const part of samePlace) assert.equal(new URL(made)[part], new URL(text)[part], `${part} of ${made}`);
    for (const part of ['username', 'password']) assert.equal(new URL(made)[part], '', `${part} of ${made}`);
  }
  if (isSigned(were.query)) {
    const {username, password} = new URL(text);
    if (!username && !password)
      for (const made of [clean, link, inFragment, stripped]) assert.equal(made, text, 'a signed address');
    return 'signed';
  }
  for (const made of [clean, link, inFragment]) assert.doesNotMatch(made, /^[^#?]*\?(#|$)/, 'an empty query');

  const now = cut(clean);
  const base = were.base.replace(/^(\w+:[/\\]*)[^/\\]*@/, '$1');
  const sameBase = (made) => assert.ok([base, base.replace(/[\0-\x20]+$/, encodeURI)].includes(made.base), made.base);
  sameBase(now);
  const ourUtm = pairsOf(were).some(({name, value}) => name === 'utm_medium' && value === 'dark_social');
  isLess(segmentsOf(now.query), segmentsOf(were.query), ourUtm, 'cleaning');
  if (now.fragment !== were.fragment) {
    const [before, ...directive] = were.fragment.split(':~:');
    const [after, ...same] = now.fragment.split(':~:');
    assert.deepEqual(same, directive);
    assert.doesNotMatch(before, /^[/!]/, 'a route');
    isLess(segmentsOf(after), segmentsOf(before), false, 'cleaning the fragment');
  }

  const made = cut(link);
  sameBase(made);
  assert.equal(made.fragment, now.fragment);
  const foreign = pairsOf(now).some(({name}) => name === 'ds');
  const segments = segmentsOf(made.query);
  if (!foreign) {
    const at = segments.indexOf(`ds=${token}`);
    assert.ok(at === 0 || (at === 1 && !segments[0].includes('=')), `the token at ${at}`);
    segments.splice(at, 1);
    for (const bearer of [link, inFragment]) {
      const arrival = readArrival(bearer);
      assert.equal(arrival?.token, token);
      assert.equal(arrival.channel, 'whatsapp');
    }
    assert.equal(new URL(link).searchParams.get('ds'), token, 'what others read');
  } else {
    assert.ok(!segments.includes(`ds=${token}`), 'a token beside a "ds" of the site');
    assert.notEqual(readArrival(link)?.token, token);
  }
  assert.deepEqual(segments.splice(-2), utm);
  // The share's own take the place of those of the same names.
  const others = segmentsOf(now.query).filter((segment) => !/^utm_(source|medium)$/.test(pairOf(segment).name));
  const escaped = (all) => all.map((segment) => segment.replace(/[\0-\x20]+$/, encodeURI));
  if (segments.join('&')) assert.deepEqual(escaped(segments), escaped(others), 'foreign parameters');
  return foreign ? 'foreign' : 'decorated';
}

/** Holds addresses, of which those count that are http(s); the others must be refused. */
export function holdAll(texts) {
  const counts = {signed: 0, foreign: 0, decorated: 0, refused: 0};
  for (const text of texts) {
    if (isWeb(text)) {
      try {
        counts[hold(text)]++;
      } catch (error) {
        error.message = `${JSON.stringify(text)}: ${error.message}`;
        throw error;
      }
    } else {
      for (const change of [cleanUrl, decorateUrl]) assert.throws(() => change(text), TypeError, JSON.stringify(text));
      counts.refused++;
    }
  }
  return counts;
}
