// The words of <dark-social-selection>. They are not in the locales of the package, since most pages do not use the element.

import type {Locale, SelectionWords} from '../../locales/locale.js';

const en: SelectionWords = {
  quote: '“{}”',
  label: 'Share this passage',
  hint: 'Press Tab to share this passage',
};

const fr: SelectionWords = {
  quote: '« {} »',
  label: 'Partager ce passage',
  hint: 'Appuyez sur Tab pour partager ce passage',
};

/** The words for a locale: its own, or those of the package; English where there are none. */
export const selectionWords = ({code, selection}: Locale): SelectionWords => ({
  ...(code.split('-')[0] === 'fr' ? fr : en),
  ...selection,
});
