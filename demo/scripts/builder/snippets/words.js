// What snippets say beside their code, in English and French.

const inWords = {
  en: {
    head: 'In <head>',
    place: 'Where the buttons belong',
    copy: (files) => `Copy from the package's dist/ folder to your server: ${files.join(', ')}.`,
    copyAuto: 'Copy the whole folder dist/dark-social/, and into it',
    page: 'In your page',
    script: 'In your script, after npm install dark-social',
    leftOut: (names) => `Left out, since CSS cannot take the value: ${names.join(', ')}.`,
    inline: 'A policy that forbids inline scripts blocks the line with darkSocialConfig.',
    auto: 'When you update the files, replace these lines too: names and hashes change.',
    lite: 'It classifies no visits and knows no analytics by name: add sinks by darkSocial.addSink(…).',
    liteLeftOut: (names) => `Left out, since the lite script does not have it: ${names.join(', ')}.`,
    npm: 'Vite and Parcel run this as it stands. Elsewhere move the imports into a script that you bundle.',
    react: "For React 18 or later. In Next, begin the file with 'use client'.",
    vue: "In vite.config.js, tell Vue that it is no component: vue({template: {compilerOptions: {isCustomElement: (tag) => tag.startsWith('dark-social-')}}}).",
    svelte: 'For Svelte 5 and SvelteKit.',
    angular: 'A standalone component, for Angular 19 or later.',
    angularTheme: (theme) => `Add "node_modules/dark-social/dist/themes/${theme}.css" to "styles" in angular.json.`,
    wordpress:
      'Paste it into a post in the block editor. WordPress removes it when an author or contributor saves the post: an administrator can save it as a synced pattern, which they then insert.',
    wordpressFiles:
      'Set the addresses to where you uploaded the files. The early script belongs into the head of the theme, not into a post.',
    tagManager:
      'A Custom HTML tag with the trigger “DOM Ready”. Change the selector to where the buttons belong. The early script cannot be loaded this way: put it into the page for exact arrivals.',
    tagManagerPlace: 'Where the buttons belong',
    tagManagerPictures: 'The pictures that get buttons',
  },
  fr: {
    head: 'Dans <head>',
    place: 'À l’endroit des boutons',
    copy: (files) => `À copier du dossier dist/ du paquet vers votre serveur : ${files.join(', ')}.`,
    copyAuto: 'À copier : le dossier dist/dark-social/ entier, et dans celui-ci',
    page: 'Dans votre page',
    script: 'Dans votre script, après npm install dark-social',
    leftOut: (names) => `Omis, car CSS ne peut pas lire la valeur : ${names.join(', ')}.`,
    inline: 'Une politique qui interdit les scripts en ligne bloque la ligne darkSocialConfig.',
    auto: 'Lors d’une mise à jour des fichiers, remplacez aussi ces lignes : les noms et les empreintes changent.',
    lite: 'Il ne classe pas les visites et ne connaît aucun outil d’analyse par son nom : ajoutez des récepteurs avec darkSocial.addSink(…).',
    liteLeftOut: (names) => `Omis, car le script léger ne l’a pas : ${names.join(', ')}.`,
    npm: 'Vite et Parcel l’exécutent tel quel. Sinon, déplacez les imports dans un script que vous assemblez.',
    react: "Pour React 18 ou plus récent. Dans Next, commencez le fichier par 'use client'.",
    vue: "Dans vite.config.js, dites à Vue que ce n’est pas un composant : vue({template: {compilerOptions: {isCustomElement: (tag) => tag.startsWith('dark-social-')}}}).",
    svelte: 'Pour Svelte 5 et SvelteKit.',
    angular: 'Un composant autonome, pour Angular 19 ou plus récent.',
    angularTheme: (theme) =>
      `Ajoutez "node_modules/dark-social/dist/themes/${theme}.css" à "styles" dans angular.json.`,
    wordpress:
      'À coller dans un article de l’éditeur de blocs. WordPress le retire quand un auteur ou contributeur enregistre l’article : un administrateur peut l’enregistrer comme composition synchronisée, qu’ils insèrent ensuite.',
    wordpressFiles:
      'Remplacez les adresses par celles des fichiers téléversés. Le script précoce a sa place dans l’en-tête du thème, pas dans un article.',
    tagManager:
      'Une balise HTML personnalisée avec le déclencheur « DOM prêt ». Remplacez le sélecteur par l’endroit des boutons. Le script précoce ne peut pas être chargé ainsi : mettez-le dans la page pour des arrivées exactes.',
    tagManagerPlace: 'L’endroit des boutons',
    tagManagerPictures: 'Les images qui reçoivent des boutons',
  },
};

/** The words of a language: French, or else English. */
export const wordsIn = (language) => (/^fr\b/.test(language) ? inWords.fr : inWords.en);
