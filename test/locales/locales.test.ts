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
    it('has its own code', () => {
      expect(locale.code).to.equal(code);
      expect(Intl.getCanonicalLocales(code)).to.deep.equal([code]);
    });

    it('has the same texts as English', () => {
      expect(words(locale).map(([key]) => key)).to.have.members([...english.keys()]);
      for (const [key, word] of words(locale)) expect(word.trim(), key).to.equal(word).and.not.to.equal('');
    });

    it('has {} where English does', () => {
      for (const [key, word] of words(locale)) {
        expect(word.split('{}').length, key).to.equal(english.get(key)?.split('{}').length);
        expect(word.replace('{}', ''), key).not.to.match(/[{}]/);
      }
    });
  });
}

it('the French locale differs from English', () => {
  const same = words(fr).filter(([key, word]) => word === english.get(key));
  expect(same).to.deep.equal([]);
});
