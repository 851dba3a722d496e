import type {Locale} from './locale.js';

/** English: what is shown where no other locale fits. */
export const en: Locale = {
  code: 'en',
  group: 'Share',
  on: 'Share on {}',
  names: {email: 'Email', copy: 'Copy link', native: 'Share…'},
  labels: {email: 'Share by email', sms: 'Share by SMS'},
  copied: 'Link copied',
  paste: 'Link copied: paste it in {}',
  failed: 'Copy this link:',
  more: 'Read more: {}',
};
