// The words of <dark-social-qr>. They are not in the locales of the package, since most pages do not use the element.

import type {Locale, QrWords} from '../../locales/locale.js';

const en: QrWords = {
  image: 'QR code: {}',
  svg: 'Download as SVG',
  png: 'Download as PNG',
  failed: 'The file could not be made.',
};

const fr: QrWords = {
  image: 'Code QR : {}',
  svg: 'Télécharger en SVG',
  png: 'Télécharger en PNG',
  failed: 'Le fichier n’a pas pu être créé.',
};

/** The words for a locale: its own, or those of the package; English where there are none. */
export const qrWords = ({code, qr}: Locale): QrWords => ({...(code.split('-')[0] === 'fr' ? fr : en), ...qr});
