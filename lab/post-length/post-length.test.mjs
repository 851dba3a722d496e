// Holds our count of a post's characters to X's own, twitter-text 3.1.0: never less, so that no post is too long, and as a rule the
// same, so that no word is cut for nothing. That version knows emoji up to Unicode 11; X and we count newer ones as 2, too.

import assert from 'node:assert/strict';
import {test} from 'node:test';

import fc from 'fast-check';
import twitter from 'twitter-text';
import {weightedLength} from '../../dist/channels/internal/weighted-length.js';
import {x} from '../../dist/channels/x.js';

const theirs = (text) => twitter.parseTweet(text).weightedLength;
const isEmoji = new RegExp('^\\p{RGI_Emoji}$', 'v');
const url = 'https://example.org/article?ds=qwa100000042a7kq9zr3pe&utm_source=x&utm_medium=social';

/** Every character but halves of surrogate pairs. */
function* characters() {
  for (let code = 0x20; code < 0x20000; code++) if (code < 0xd800 || code > 0xdfff) yield String.fromCodePoint(code);
}

/** Emoji that twitter-text 3.1.0 does not know as one: it counts their parts. */
const isNewer = (text) => isEmoji.test(text) && theirs(text) > 2;

test('every character, alone and with what emoji are composed of, counts at least what X counts', () => {
  const less = [];
  for (const character of characters()) {
    for (const more of ['', '\ufe0f', '\u20e3', '🏽', '\u200d♂\ufe0f', '\u0301']) {
      const text = character + more;
      if (weightedLength(text) < theirs(text) && !isNewer(text)) less.push(text);
    }
  }
  assert.deepEqual(less, []);
});

test('every character alone counts what X counts', () => {
  const other = [...characters()].filter((character) => weightedLength(character) !== theirs(character));
  assert.deepEqual(other, []);
});

const usual = {
  English: 'Storm floods the harbour: “We did not see it coming,” says the harbour master – and shows what is left.',
  French: 'Où l’été s’achève : « déjà », dit-elle, à l’œil nu…',
  German: 'Große Überschwemmung: Was die Häfen jetzt tun müssen',
  Japanese: '港が浸水、「予想外だった」と港長',
  Korean: '항구가 물에 잠겼다',
  Arabic: 'غمرت المياه الميناء',
  Hindi: 'बंदरगाह में बाढ़',
  Thai: 'น้ำท่วมท่าเรือ',
  emoji: 'Look 👀 at this 👨‍👩‍👧 🏳️‍🌈 👍🏽 🇫🇷 1️⃣ ❤️',
  'a domain': 'Booking.com raises its prices, says example.org',
};
for (const [name, text] of Object.entries(usual)) {
  test(`${name} counts what X counts`, () => {
    assert.equal(weightedLength(text), theirs(text));
  });
}

const word = fc.oneof(
  fc.constantFrom(
    'word',
    'example.org',
    'a.co/b',
    'www.x.example.com,',
    'see:news.de',
    '日本.jp',
    'foo.com.xyzzy',
    '-news.de',
    'news.example.org',
    'пример.рф',
    'user@example.org',
    'café.fr',
    'Node.js',
    'a_b.de',
    'https://example.org/a.html?b=c.d',
    '漢字example.com漢字',
    '👩‍👩‍👧‍👦',
    '🏳️‍🌈',
    'é',
    'q\u0301',
    '#tag',
    '@name',
    'U.S.',
    '3.14',
    '…',
    '“a”',
  ),
  fc.string({unit: 'binary', maxLength: 12}),
);
const text = fc.array(word, {maxLength: 60}).map((words) => words.join(' '));

test('no text counts less than X counts', () => {
  fc.assert(
    fc.property(text, (words) => {
      const newer = [...new Intl.Segmenter().segment(words)].some(({segment}) => isNewer(segment));
      if (!newer) assert.ok(weightedLength(words) >= theirs(words), words);
    }),
    {numRuns: 5000},
  );
});

test('every post that the channel makes is one that X takes', () => {
  const desktop = {platform: 'desktop', language: 'en'};
  const phone = {platform: 'ios', language: 'en', standalone: true};
  fc.assert(
    fc.property(text, (words) => {
      const {searchParams} = new URL(x.href({url, text: words}, desktop));
      const posts = [
        `${searchParams.get('text')} ${searchParams.get('url')}`,
        new URL(x.href({url, text: words}, phone)).searchParams.get('message'),
        new URL(
          x.href({url, text: '', message: `${words.replaceAll('{url}', '')} {url} via us`}, phone),
        ).searchParams.get('message'),
      ];
      for (const post of posts) {
        const newer = [...new Intl.Segmenter().segment(post)].some(({segment}) => isNewer(segment));
        if (!newer) assert.ok(theirs(post) <= 280, `${theirs(post)}: ${post}`);
      }
    }),
    {numRuns: 3000},
  );
});
