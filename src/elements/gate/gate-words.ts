// The words of <dark-social-gate>. They are not in the locales of the package, since most pages do not use the element.

import type {GateWords, Locale} from '../../locales/locale.js';

const en: GateWords = {
  titles: {
    friend: 'Opens with a friend’s link',
    shares: 'Share it to open it',
    goal: 'Opens when the goal is reached',
    from: 'Not open yet',
    until: 'This has ended',
  },
  hints: {
    friend: 'Open the link that somebody sent you. No link yet? Ask a friend who has been here.',
    shares: 'Pass this page on by {} different channels. Copying the link is one of them.',
    share: 'Pass this page on to somebody, by any channel. Copying the link is one.',
    goal: 'It opens here by itself as soon as that happens.',
    from: 'It opens here by itself on {}.',
    until: 'It was open until {}.',
  },
  steps: {
    friend: 'Come by a friend’s link',
    shares: 'Shared by {value} of {target} channels',
    goal: 'Reach the goal',
    from: 'From {}',
    until: 'Until {}',
  },
  problems: {
    unsigned: 'Your link has lost its signature on the way, or never had one. Ask your friend for a new link.',
    damaged: 'Your link was damaged on the way. Ask your friend to send it again.',
    invalid: 'Your link is not valid here. Ask your friend for a new link.',
    expired: 'Your link has expired. Ask your friend for a new one.',
    'used-up': 'Your link was used as often as it may be. Ask your friend for a new one.',
    'too-deep': 'Your link was passed on as often as it may be. Ask a friend closer to the source.',
    'too-many': 'Your friend has let in as many as they may. Ask another friend for a link.',
    ended: 'Your visit has expired. Open your friend’s link again, or ask for a new one.',
    'other-link': 'Your link does not open this. Ask a friend for one that does.',
    offline: 'The connection failed. Check it, and try again.',
    failed: 'Your link cannot be checked right now. Please try again a little later.',
    blocked: 'This page cannot show what is behind the link. Please tell the people who run it.',
  },
  checking: 'One moment…',
  done: 'Done',
  retry: 'Try again',
  opened: 'It is open.',
  code: 'Your code',
  copy: 'Copy',
  copied: 'Copied',
};

const fr: GateWords = {
  titles: {
    friend: 'S’ouvre avec le lien d’un proche',
    shares: 'Partagez pour ouvrir',
    goal: 'S’ouvre quand l’objectif est atteint',
    from: 'Pas encore ouvert',
    until: 'C’est terminé',
  },
  hints: {
    friend: 'Ouvrez le lien qu’on vous a envoyé. Pas encore de lien ? Demandez-le à un proche qui est déjà venu.',
    shares: 'Transmettez cette page par {} canaux différents. Copier le lien en est un.',
    share: 'Transmettez cette page à quelqu’un, par n’importe quel canal. Copier le lien en est un.',
    goal: 'Tout s’ouvrira ici dès que ce sera fait.',
    from: 'Tout s’ouvrira ici le {}.',
    until: 'C’était ouvert jusqu’au {}.',
  },
  steps: {
    friend: 'Venir par le lien d’un proche',
    shares: 'Partagé par {value} canaux sur {target}',
    goal: 'Atteindre l’objectif',
    from: 'À partir du {}',
    until: 'Jusqu’au {}',
  },
  problems: {
    unsigned:
      'Votre lien a perdu sa signature en chemin, ou n’en a jamais eu. Demandez un nouveau lien à votre proche.',
    damaged: 'Votre lien a été abîmé en chemin. Demandez à votre proche de le renvoyer.',
    invalid: 'Votre lien n’est pas valable ici. Demandez un nouveau lien à votre proche.',
    expired: 'Votre lien a expiré. Demandez-en un nouveau à votre proche.',
    'used-up': 'Votre lien a servi autant de fois que possible. Demandez-en un nouveau à votre proche.',
    'too-deep':
      'Votre lien a été transmis autant de fois que possible. Demandez-en un à quelqu’un plus proche de la source.',
    'too-many': 'Votre proche a déjà fait entrer autant de monde que possible. Demandez un lien à quelqu’un d’autre.',
    ended: 'Votre visite a expiré. Rouvrez le lien de votre proche, ou demandez-en un nouveau.',
    'other-link': 'Votre lien n’ouvre pas ceci. Demandez à un proche un lien qui l’ouvre.',
    offline: 'La connexion a échoué. Vérifiez-la, puis réessayez.',
    failed: 'Votre lien ne peut pas être vérifié en ce moment. Réessayez un peu plus tard.',
    blocked: 'Cette page ne peut pas montrer le contenu. Merci de prévenir ses responsables.',
  },
  checking: 'Un instant…',
  done: 'Fait',
  retry: 'Réessayer',
  opened: 'C’est ouvert.',
  code: 'Votre code',
  copy: 'Copier',
  copied: 'Copié',
};

/** The words for a locale: its own, or those of the package; English where there are none. */
export function gateWords({code, gate}: Locale): GateWords {
  const words = code.split('-')[0] === 'fr' ? fr : en;
  return {
    ...words,
    ...gate,
    titles: {...words.titles, ...gate?.titles},
    hints: {...words.hints, ...gate?.hints},
    steps: {...words.steps, ...gate?.steps},
    problems: {...words.problems, ...gate?.problems},
  };
}
