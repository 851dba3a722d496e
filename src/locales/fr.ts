import type {Locale} from './locale.js';

/** French. */
export const fr: Locale = {
  code: 'fr',
  shareGroup: 'Partager',
  shareOn: 'Partager sur {}',
  channelNames: {email: 'E-mail', copy: 'Copier le lien', native: 'Partager…'},
  channelLabels: {email: 'Partager par e-mail', sms: 'Partager par SMS'},
  linkCopied: 'Lien copié',
  linkCopiedForApp: 'Lien copié : collez-le dans {}',
  copyManually: 'Copiez ce lien :',
  readMore: 'Lire la suite : {}',
};
