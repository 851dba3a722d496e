// The words of <dark-social-ask>. They are not in the locales of the package, since most pages do not use the element.

import type {AskWords, Locale} from '../../locales/locale.js';

const en: AskWords = {
  question: 'How did you find this page?',
  answers: {
    friend: 'A friend sent it',
    email: 'In an email',
    group: 'In a group or forum',
    typed: 'Typed or bookmarked',
    search: 'By searching',
    other: 'Some other way',
  },
  dismiss: 'Close without an answer',
  thanks: 'Thank you!',
};

const fr: AskWords = {
  question: 'Comment avez-vous trouvé cette page ?',
  answers: {
    friend: 'Un proche me l’a envoyée',
    email: 'Par un e-mail',
    group: 'Dans un groupe ou un forum',
    typed: 'Adresse saisie ou favori',
    search: 'Par une recherche',
    other: 'Autrement',
  },
  dismiss: 'Fermer sans répondre',
  thanks: 'Merci !',
};

/** The words for a locale: its own, or those of the package; English where there are none. */
export const askWords = ({code, ask}: Locale): AskWords => {
  const words = code.split('-')[0] === 'fr' ? fr : en;
  return {...words, ...ask, answers: {...words.answers, ...ask?.answers}};
};
