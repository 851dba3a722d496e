// The log's words, in the language of the page.

const en = {
  types: {
    share: 'Share',
    arrival: 'Arrival',
    visit: 'Visit',
    engaged: 'Read',
    conversion: 'Conversion',
    answer: 'Answer',
  },
  channels: {
    copy: 'Copied link',
    email: 'Email',
    native: 'Share sheet',
    markdown: 'Markdown',
    'address-bar': 'Copied address',
    'text-selection': 'Copied passage',
  },
  opened: {
    copy: 'Somebody opened the copied link',
    'address-bar': 'Somebody opened a copied address',
    'text-selection': 'Somebody opened the link of a copied passage',
  },
  sources: {direct: 'typed or bookmarked', dark: 'a link, but nothing says whose'},
  reasons: {
    home: 'the home page',
    short: 'a short address',
    deep: 'a page deep inside the site',
    long: 'an address that nobody types',
    webview: 'a browser inside an app',
    mobile: 'a phone or tablet',
    referrer: 'the page before',
    'copied-after-share': 'a shared link that was copied on',
  },
  shared: {copy: 'A visitor copied the link', email: 'A visitor shared by email', sms: 'A visitor shared by SMS'},
  outcomes: {
    opened: 'The link to the app was followed. Whether the message was sent, nobody can know.',
    copied: 'The link is on the clipboard, with a token of its own.',
    shared: 'The device’s share sheet took the link.',
    cancelled: 'The visitor closed the share sheet.',
    failed: 'It did not work: the visitor was shown the link to copy by hand.',
  },
  answers: {
    friend: 'a friend sent it',
    email: 'in an email',
    group: 'in a group or forum',
    typed: 'typed or bookmarked',
    search: 'by searching',
    other: 'some other way',
    none: 'no answer',
  },
  onward: ' This visitor came through a shared link, so the new token names it as its parent.',
  event({type, status, outcome, channel, parent, source, app, confidence, reasons, seconds, scroll, answer}, label) {
    if (type === 'arrival' && status === 'damaged') {
      return ['Somebody came with a damaged link', 'The token was cut short on its way: counted, but nobody’s share.'];
    }
    if (type === 'arrival') {
      return [
        this.opened[channel] ?? `Somebody opened the link from ${label}`,
        'The token was read and removed from the address before anything else could see it.',
      ];
    }
    if (type === 'visit') {
      return [
        `Somebody came without a token: ${app ?? this.sources[source] ?? source}`,
        `Told by ${reasons.map((reason) => this.reasons[reason] ?? reason).join(', ')}; ${Math.round(confidence * 100)}% sure.`,
      ];
    }
    if (type === 'engaged') return ['The arrival was read', `${seconds} s in view, scrolled to ${scroll}%.`];
    if (type === 'answer')
      return [`A visitor said how they found the page: ${this.answers[answer]}`, 'Nothing else could tell.'];
    if (type !== 'share') return [label, ''];
    return [
      this.shared[channel] ?? `A visitor shared on ${label}`,
      (this.outcomes[outcome] ?? '') + (parent ? this.onward : ''),
    ];
  },
  depth: (depth) => `depth ${depth}`,
  place: (place) => `bar “${place}”`,
  arrivals: (count) => (count === 1 ? '1 arrival' : `${count || 'no'} arrivals`),
  open: 'Open the shared link in a new tab',
  record: 'The record that sinks receive',
  unseen: 'Share before this log',
  stored: 'kept by the collector',
  kept: (count) => `Kept by this demo’s collector: ${count === 1 ? '1 event' : `${count} events`} in `,
  done: 'Done: ',
};

const fr = {
  types: {
    share: 'Partage',
    arrival: 'Arrivée',
    visit: 'Visite',
    engaged: 'Lecture',
    conversion: 'Conversion',
    answer: 'Réponse',
  },
  channels: {
    copy: 'Lien copié',
    email: 'E-mail',
    native: 'Menu de partage',
    markdown: 'Markdown',
    'address-bar': 'Adresse copiée',
    'text-selection': 'Passage copié',
  },
  opened: {
    copy: 'Quelqu’un a ouvert le lien copié',
    'address-bar': 'Quelqu’un a ouvert une adresse copiée',
    'text-selection': 'Quelqu’un a ouvert le lien d’un passage copié',
  },
  sources: {direct: 'adresse saisie ou favori', dark: 'un lien, dont rien ne dit l’origine'},
  reasons: {
    home: 'la page d’accueil',
    short: 'une adresse courte',
    deep: 'une page au fond du site',
    long: 'une adresse que personne ne saisit',
    webview: 'le navigateur d’une application',
    mobile: 'un téléphone ou une tablette',
    referrer: 'la page précédente',
    'copied-after-share': 'un lien partagé, puis recopié',
  },
  shared: {
    copy: 'Quelqu’un a copié le lien',
    email: 'Quelqu’un a partagé par e-mail',
    sms: 'Quelqu’un a partagé par SMS',
  },
  outcomes: {
    opened: 'Le lien vers l’application a été suivi. Le message a-t-il été envoyé ? Personne ne peut le savoir.',
    copied: 'Le lien est dans le presse-papiers, avec son propre jeton.',
    shared: 'Le menu de partage de l’appareil a pris le lien.',
    cancelled: 'Le menu de partage a été refermé.',
    failed: 'Cela n’a pas marché : le lien a été affiché, à copier à la main.',
  },
  answers: {
    friend: 'un proche l’a envoyée',
    email: 'dans un e-mail',
    group: 'dans un groupe ou un forum',
    typed: 'adresse saisie ou favori',
    search: 'par une recherche',
    other: 'autrement',
    none: 'sans réponse',
  },
  onward: ' Cette personne était venue par un lien partagé : le nouveau jeton le désigne comme parent.',
  event({type, status, outcome, channel, parent, source, app, confidence, reasons, seconds, scroll, answer}, label) {
    if (type === 'arrival' && status === 'damaged') {
      return [
        'Quelqu’un est venu par un lien abîmé',
        'Le jeton a été coupé en chemin : compté, mais attribué à aucun partage.',
      ];
    }
    if (type === 'arrival') {
      return [
        this.opened[channel] ?? `Quelqu’un a ouvert le lien (${label})`,
        'Le jeton a été lu, puis retiré de l’adresse avant que quiconque ne le voie.',
      ];
    }
    if (type === 'visit') {
      return [
        `Quelqu’un est venu sans jeton : ${app ?? this.sources[source] ?? source}`,
        `Indices : ${reasons.map((reason) => this.reasons[reason] ?? reason).join(', ')}\u00a0; sûr à ${Math.round(confidence * 100)} %.`,
      ];
    }
    if (type === 'engaged') return ['L’article a été lu', `${seconds} s à l’écran, lu jusqu’à ${scroll} %.`];
    if (type === 'answer')
      return [
        `Un visiteur a dit comment il a trouvé la page : ${this.answers[answer]}`,
        'Rien d’autre ne pouvait le dire.',
      ];
    if (type !== 'share') return [label, ''];
    return [
      this.shared[channel] ?? `Quelqu’un a partagé sur ${label}`,
      (this.outcomes[outcome] ?? '') + (parent ? this.onward : ''),
    ];
  },
  depth: (depth) => `profondeur ${depth}`,
  place: (place) => `barre «\u00a0${place}\u00a0»`,
  arrivals: (count) => (count > 1 ? `${count} arrivées` : count ? '1 arrivée' : 'aucune arrivée'),
  open: 'Ouvrir le lien dans un nouvel onglet',
  record: 'L’enregistrement que reçoivent les sinks',
  unseen: 'Partage antérieur au journal',
  stored: 'gardé par le collecteur',
  kept: (count) => `Gardé par le collecteur de la démo\u00a0: ${count} événement${count > 1 ? 's' : ''} dans `,
  done: 'Fait : ',
};

export const words = document.documentElement.lang === 'fr' ? fr : en;
