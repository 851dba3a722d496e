// Words that are cut to what a network takes: never in the middle of a character, never above the limit, and the link never.

import {expect} from 'chai';
import {fitText, type TextLimit} from '../../dist/channels/internal/fit-text.js';
import {weightedLength} from '../../dist/channels/internal/weighted-length.js';
import {anyText} from '../core/texts.js';
import fc, {times} from '../tools/properties.mjs';

const url = 'https://example.org/a?ds=qwa100000042a7kq9zr3pe';
const family = '👩‍👩‍👧‍👦';

/** Texts with what is hard to cut: emoji of several code points, accents of their own, flags, a script without spaces, line breaks. */
const hardText = fc
  .array(
    fc.oneof(
      fc.constantFrom(
        family,
        '🏳️‍🌈',
        '🇫🇷',
        '👍🏽',
        'e\u0301',
        'n\u0303\u0323',
        '漢字',
        'ก็',
        'word ',
        '\r\n',
        '  ',
        'a.org ',
        '1️⃣',
      ),
      anyText({maxLength: 5}),
    ),
    {maxLength: 60},
  )
  .map((parts) => parts.join(''));

const segments = (text: string): string[] => [...new Intl.Segmenter().segment(text)].map(({segment}) => segment);
const countSegments = (text: string): number => segments(text).length;

const limits: Record<string, Required<Pick<TextLimit, 'count'>> & TextLimit> = {
  'graphemes and the whole link': {max: 80, count: countSegments},
  'graphemes and a shortened link': {max: 60, count: countSegments, linkCount: 23},
  'weighted characters': {max: 60, count: weightedLength, linkCount: 23},
  bytes: {max: 90, count: (text) => new Blob([text]).size},
};

/** That a text was cut to these words: at a grapheme of it, with an ellipsis at the end, and white space before that left out. */
function expectCut(words: string, text: string): void {
  expect(words.endsWith('…') || words === '', words).to.equal(true);
  const kept = segments(words.replace(/…$/, ''));
  expect(segments(text).slice(0, kept.length), 'graphemes').to.deep.equal(kept);
}

describe('text that is cut to a limit', () => {
  for (const [name, limit] of Object.entries(limits)) {
    const room = limit.max - (limit.linkCount ?? limit.count(url));

    it(`stays whole if it fits, and else ends at a character within the limit, in ${name}`, () => {
      fc.assert(
        fc.property(hardText, (text) => {
          const words = fitText({url, text}, limit).text ?? '';
          expect(limit.count(words)).to.be.at.most(room - 1);
          if (limit.count(text) < room) expect(words).to.equal(text);
          else expectCut(words, text);
        }),
        {numRuns: times(300)},
      );
    });

    it(`is as long as the limit allows, in ${name}`, () => {
      fc.assert(
        fc.property(hardText, (text) => {
          const words = fitText({url, text}, limit).text ?? '';
          if (words === text) return;
          const all = segments(text);
          const kept = countSegments(words.replace(/…$/, ''));
          // White space at the end is left out, so the next word is the first that would be longer.
          const next = all.findIndex((grapheme, index) => index >= kept && grapheme.trim());
          if (next < 0) return;
          expect(limit.count(all.slice(0, next + 1).join('') + '…')).to.be.above(room - 1);
        }),
        {numRuns: times(300)},
      );
    });

    it(`of a template keeps the link’s place and the white space before it, in ${name}`, () => {
      fc.assert(
        fc.property(hardText, fc.constantFrom('', ' ', '\n\n'), hardText, (start, space, after) => {
          const before = start + 'x' + space;
          const [first, last] = fitText({url, message: [before, after]}, limit).message as [string, string];
          expect(limit.count(first) + limit.count(last)).to.be.at.most(room);
          expect(/\s*$/.exec(first)?.[0]).to.equal(space);
          if (first !== before) expectCut(first.trimEnd(), before.trimEnd());
          if (last !== after) expectCut(last, after);
          if (limit.count(before) + limit.count(after) <= room) expect([first, last]).to.deep.equal([before, after]);
        }),
        {numRuns: times(300)},
      );
    });
  }

  it('is left out where the link alone is above the limit, and the link stays', () => {
    const long = 'https://example.org/' + 'a'.repeat(400);
    expect(fitText({url: long, text: 'Words', message: ['Words ', ' more']}, {max: 300})).to.deep.equal({
      url: long,
      text: '',
      message: [' ', ''],
    });
  });

  it('stands before the link, in a line of its own, where there is no template', () => {
    const message = ['Words\n', ''];
    expect(fitText({url, text: 'Words'}, {max: 500})).to.deep.equal({url, text: 'Words', message});
  });

  it('is not read to its end if it is a book', () => {
    const text = `${family} e\u0301 words `.repeat(20_000);
    let longest = 0;
    const count = (part: string): number => {
      longest = Math.max(longest, part.length);
      return countSegments(part);
    };
    const {text: words, message} = fitText({url, text, message: [text, '']}, {max: 280, count, linkCount: 23});
    expect([words, message?.[0].trimEnd()].map((part) => countSegments(part ?? ''))).to.deep.equal([256, 256]);
    expect(longest).to.be.below(10_000);
  });

  it('is cut at code points where the browser does not know graphemes', async () => {
    const {Segmenter} = Intl;
    delete (Intl as {Segmenter?: unknown}).Segmenter;
    try {
      const again = '../../dist/channels/internal/fit-text.js?without-segmenter';
      const without: {fitText: typeof fitText} = await import(again);
      expect(without.fitText({url: 'https://a.example/', text: '👍🏽'.repeat(9)}, {max: 22}).text).to.equal('👍🏽…');
    } finally {
      Object.defineProperty(Intl, 'Segmenter', {value: Segmenter, configurable: true, writable: true});
    }
  });
});

describe('the length of a post on X', () => {
  const lengths: [text: string, length: number][] = [
    ['', 0],
    ['words', 5],
    ['café', 4],
    ['cafe\u0301', 4],
    ['q\u0301', 2],
    ['漢字', 4],
    ['ہے', 2],
    ['“quoted” – and so on', 20],
    ['…', 2],
    ['🙂', 2],
    [family, 2],
    ['👍🏽', 2],
    ['🇫🇷', 2],
    ['1️⃣', 2],
    ['1', 1],
    ['©', 1],
    ['see example.org today', 4 + 23 + 6],
    ['a.b', 3],
    ['The end.Next', 4 + 23],
  ];
  for (const [text, length] of lengths) {
    it(`is ${length} for ${JSON.stringify(text)}`, () => {
      expect(weightedLength(text)).to.equal(length);
    });
  }

  it('never shrinks when a character is added', () => {
    fc.assert(
      fc.property(hardText, (text) => {
        const all = segments(text);
        for (let at = 1; at <= all.length; at++) {
          expect(weightedLength(all.slice(0, at).join(''))).to.be.at.least(
            weightedLength(all.slice(0, at - 1).join('')),
          );
        }
      }),
      {numRuns: times(100)},
    );
  });
});
