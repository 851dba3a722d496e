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

/** The script before the redesign (commit 676161a, SHA-256 c411c610…b7e023), for what the redesign costs. */
export const darkSocialBaseline = {
  ...darkSocial,
  name: 'dark-social before the redesign',
  bytes: async () => ({
    script: await readFile(new URL('../../baseline/dark-social.min.js', import.meta.url), 'utf8'),
    style: '',
  }),
  visibility: undefined,
};

/** Drawings alone, as the other contenders have them: whether words would fit is not asked. */
export const darkSocialIcons = {
  ...darkSocial,
  name: 'dark-social, labels hidden',
  markup: markup.replace(' ', ' labels="hidden" '),
  visibility: undefined,
};
