// The words of <dark-social-invite>. They are not in the locales of the package, since most pages do not use the element.

import type {InviteWords, Locale} from '../../locales/locale.js';

const en: InviteWords = {
  join: 'Join us on {}',
  follow: 'Follow us on {}',
  find: 'Find us on {}',
  write: 'Write to us on {}',
  scan: 'Scan with your phone',
  code: 'QR code of the link',
  failed: 'The QR code could not be drawn',
};

const fr: InviteWords = {
  join: 'Rejoignez-nous sur {}',
  follow: 'Suivez-nous sur {}',
  find: 'Retrouvez-nous sur {}',
  write: 'Écrivez-nous sur {}',
  scan: 'Scanner avec un téléphone',
  code: 'Code QR du lien',
  failed: 'Le code QR n’a pas pu être dessiné',
};

/** The words for a locale: its own, or those of the package; English where there are none. */
export const inviteWords = ({code, invite}: Locale): InviteWords => ({
  ...(code.split('-')[0] === 'fr' ? fr : en),
  ...invite,
});
