// The look-up of locales by language tag (RFC 4647 §3.4).

import {expect} from 'chai';
import {configure} from 'dark-social';
import {en} from 'dark-social/locales/en.js';
import {button, later, nameOf, show} from '../elements/bar.js';

const locale = (code: string) => ({...en, code, channelNames: {copy: code}});

describe('the locale of an element', () => {
  afterEach(() => configure({locales: []}));

  for (const [lang, codes, expected] of [
    ['pt-BR', 'pt-PT pt-BR', 'pt-BR'],
    ['pt-PT', 'pt-PT pt-BR', 'pt-PT'],
    ['pt-br', 'pt-PT pt-BR', 'pt-BR'],
    ['pt-BR', 'pt pt-PT', 'pt'],
    ['pt', 'pt-BR', 'Copy link'],
    ['zh-Hant-TW', 'zh-Hans zh-Hant zh', 'zh-Hant'],
    ['zh-Hans-CN', 'zh-Hans zh-Hant zh', 'zh-Hans'],
    ['zh-Hant-TW', 'zh-Hans zh', 'zh'],
    ['zh-HANT', 'ZH-hant', 'ZH-hant'],
    ['de-a-ext1', 'de-a de', 'de'],
    ['fr-CA', 'fr-CA', 'fr-CA'],
    ['fr-CA', 'de', 'Copier le lien'],
    ['en-GB', 'en-GB', 'en-GB'],
    ['den', 'de', 'Copy link'],
  ]) {
    it(`is ${expected} for lang="${lang}" among ${codes}`, async () => {
      configure({locales: codes.split(' ').map(locale)});
      const page = await show<HTMLElement>(
        `<div lang="${lang}"><dark-social-share channels="copy"></dark-social-share></div>`,
      );
      await later();
      expect(nameOf(button(page.firstElementChild as Element, 'copy'))).to.equal(expected);
    });
  }
});
