// Each locale says all that English says. A new one is a line here.

import {expect} from 'chai';
import {en} from 'dark-social/locales/en.js';
import {fr} from 'dark-social/locales/fr.js';

const locales = {en, fr};

/** All words of a locale, each by its path: `names.copy`. */
const words = (locale: object): [string, string][] =>
  Object.entries(locale).flatMap(([key, value]) =>
    typeof value === 'string'
      ? [[key, value]]
      : words(value).map(([inner, word]): [string, string] => [`${key}.${inner}`, word]),
  );

const english = new Map(words(en));

for (const [code, locale] of Object.entries(locales)) {
  describe(`the locale ${code}`, () => {
    it('bears its own code', () => {
      expect(locale.code).to.equal(code);
      expect(Intl.getCanonicalLocales(code)).to.deep.equal([code]);
    });

    it('says what English says, no less and no more', () => {
      expect(words(locale).map(([key]) => key)).to.have.members([...english.keys()]);
      for (const [key, word] of words(locale)) expect(word.trim(), key).to.equal(word).and.not.to.equal('');
    });

    it('names the channel where English does, once', () => {
      for (const [key, word] of words(locale)) {
        expect(word.split('{}').length, key).to.equal(english.get(key)?.split('{}').length);
        expect(word.replace('{}', ''), key).not.to.match(/[{}]/);
      }
    });
  });
}

it('French is not English', () => {
  const same = words(fr).filter(([key, word]) => word === english.get(key));
  expect(same).to.deep.equal([]);
});
