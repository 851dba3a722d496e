// The gallery's goals and invitations: each state and each service, in the themes, languages and directions that are ticked.

import {h} from './dom.js';

const invitations = [
  'https://chat.whatsapp.com/FbBTZ5kSMd1K7CTJrSbVqE',
  'https://t.me/+VQ2b8XnZmGNi',
  'https://signal.group/#CjQKIKRs3tGL',
  'https://discord.gg/hedgerow',
  'https://m.me/j/AbZ9x',
  'https://invite.viber.com/?g2=AQB',
  'https://line.me/ti/g2/abc',
  'https://join.slack.com/t/hedgerow/shared_invite/zt-1a',
  'https://matrix.to/#/#hedgerow:example.org',
  'https://teams.live.com/l/invite/FAA',
  'https://community.example.org/',
];

/** The attributes of each example, by tag. */
const examples = {
  'dark-social-goal': [
    {by: 'channels', target: 3, value: 0},
    {by: 'shares', target: 5, value: 2},
    {by: 'arrivals', target: 250, value: 87},
    {by: 'arrivals', target: 3, value: 3},
    {by: 'arrivals', target: 3, src: '/campaigns/none'},
  ],
  'dark-social-invite': invitations.map((href) => ({href})),
};

function example(tag, values, theme) {
  const element = document.createElement(tag);
  for (const [name, value] of Object.entries({...values, theme, name: 'gallery'})) element.setAttribute(name, value);
  const caption = h('figcaption', {lang: 'en'}, h('code', {}, Object.values(values).join(' · ')));
  return h('figure', {class: 'piece'}, element, caption);
}

/** A heading and sections for an element; `around` is what each section has: theme, language, direction. */
const sectionsOf = (tag, all) => [
  h('h2', {}, h('code', {}, `<${tag}>`)),
  ...all.map((around) => {
    const {theme, lang, dir} = around;
    const panel = h('div', {class: 'panel', lang, dir, 'data-theme': theme});
    panel.append(...examples[tag].map((values) => example(tag, values, theme)));
    return h('section', {}, h('h3', {}, h('code', {}, Object.values(around).join(' · '))), panel);
  }),
];

/** The sections of the elements for campaigns. */
export const campaignSections = (all) => Object.keys(examples).flatMap((tag) => sectionsOf(tag, all));
