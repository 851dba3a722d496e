import type {Locale} from './locale.js';

/** French. */
export const fr: Locale = {
  code: 'fr',
  group: 'Partager',
  on: 'Partager sur {}',
  names: {email: 'E-mail', copy: 'Copier le lien', native: 'Partager…'},
  labels: {email: 'Partager par e-mail', sms: 'Partager par SMS'},
  copied: 'Lien copié',
  paste: 'Lien copié : collez-le dans {}',
  failed: 'Copiez ce lien :',
  more: 'Lire la suite : {}',
};
