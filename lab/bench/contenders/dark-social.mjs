// This package as a page's author uses it: the drop-in script and one element.
import {readFile} from 'node:fs/promises';

const markup = '<dark-social-share channels="whatsapp messenger telegram sms email copy"></dark-social-share>';

export const darkSocial = {
  name: 'dark-social',
  bytes: async () => ({
    script: await readFile(new URL('../../../dist/dark-social.min.js', import.meta.url), 'utf8'),
    style: '',
  }),
  markup,
  bar: 'dark-social-share',
  visibility: 'dark-social-share {content-visibility: auto; contain-intrinsic-size: auto 56px}',
};

/** Drawings alone, as the other contenders have them: whether words would fit is not asked. */
export const darkSocialIcons = {
  ...darkSocial,
  name: 'dark-social, labels hidden',
  markup: markup.replace(' ', ' labels="hidden" '),
  visibility: undefined,
};
