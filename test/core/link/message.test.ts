// Text and link in one field.

import {expect} from 'chai';
import {encodeMessage} from 'dark-social';
import {anyText} from '../texts.js';
import fc, {times} from '../../tools/properties.mjs';

const url = 'https://example.org/?a=1&b=2#c';

describe('encodeMessage', () => {
  it('puts the link on a line of its own after the text', () => {
    expect(encodeMessage({text: 'Read this', url})).to.equal(
      'Read%20this%0Ahttps%3A%2F%2Fexample.org%2F%3Fa%3D1%26b%3D2%23c',
    );
    expect(encodeMessage({text: 'Read this', url}, '\r\n')).to.equal(
      'Read%20this%0D%0Ahttps%3A%2F%2Fexample.org%2F%3Fa%3D1%26b%3D2%23c',
    );
  });

  it('is the link alone where there is no text', () => {
    for (const text of [undefined, '']) expect(decodeURIComponent(encodeMessage({text, url}))).to.equal(url);
  });

  it('makes one kind of line break of all', () => {
    expect(decodeURIComponent(encodeMessage({text: 'a\r\nb\rc\n\nd', url}))).to.equal(`a\nb\nc\n\nd\n${url}`);
    expect(decodeURIComponent(encodeMessage({text: 'a\r\nb\rc\n\nd', url}, '\r\n'))).to.equal(
      `a\r\nb\r\nc\r\n\r\nd\r\n${url}`,
    );
  });

  it('encodes any text so that it comes back, half a surrogate pair as U+FFFD, with no + and nothing that cuts', () => {
    const property = fc.property(anyText({minLength: 1}), (text) => {
      const encoded = encodeMessage({text, url});
      expect(encoded).to.match(/^[\w.~!*'()%-]*$/);
      expect(decodeURIComponent(encoded)).to.equal(`${text.toWellFormed().replace(/\r\n?/g, '\n')}\n${url}`);
    });
    fc.assert(property, {numRuns: times(1000)});
    const halves = ['\ud83d', 'a\ude42', '\ude42\ud83d', '🙂\ud83d', '\ud83d\ud83d\ude42', '\ud83d🙂\ude42'];
    for (const text of halves)
      expect(decodeURIComponent(encodeMessage({text, url: ''}))).to.equal(text.toWellFormed() + '\n');
  });
});
