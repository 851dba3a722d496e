import type {App} from '../app.js';

export const mail: App = {
  id: 'mail',
  name: 'Mail',
  basis: 'assumed',
  source: 'no mail standard or client asks for a preview of links; see the rules for those that can show one',
  shows: {title: false, description: false, image: false},
  rules: [
    {text: 'Mail programs show the plain link, so what the message says about it is all that its readers see.'},
    {
      text: 'Thunderbird can add a card of a pasted address while one writes; that is off unless turned on.',
      basis: 'source',
      source: 'comm-central mail/test/browser/composition/browser_linkPreviews.js, pref mail.compose.add_link_preview',
      isUnchecked: true,
    },
    {
      text: 'Outlook on the web and Apple Mail can add a card while one writes, made of the og: tags.',
      isUnchecked: true,
    },
  ],
  show: () => ({}),
};
