import type {Locale} from './locale.js';

/** English: what is shown where no other locale fits. */
export const en: Locale = {
  code: 'en',
  shareGroup: 'Share',
  shareOn: 'Share on {}',
  channelNames: {email: 'Email', copy: 'Copy link', native: 'Share…'},
  channelLabels: {email: 'Share by email', sms: 'Share by SMS'},
  linkCopied: 'Link copied',
  linkCopiedForApp: 'Link copied: paste it in {}',
  linkCopiedForChannel: {sms: 'Link copied: paste it into a message', email: 'Link copied: paste it into an email'},
  copyManually: 'Copy this link:',
  readMore: 'Read more: {}',
};
