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
  linkCopiedForChannel: {sms: 'Lien copié : collez-le dans un message', email: 'Lien copié : collez-le dans un e-mail'},
  copyManually: 'Copiez ce lien :',
  readMore: 'Lire la suite : {}',
};
