// The gallery: every element with every combination of its attributes. The values come from the elements' own declarations, so a new
// look or layout appears here by itself. `gallery.html?look=outline&theme=light+dark` shows these values only.

import {h} from './dom.js';
import {campaignSections} from './gallery-campaigns.js';

const tags = ['dark-social-share', 'dark-social-button'].filter((tag) => customElements.get(tag));

/** Attributes with a fixed list of values. */
const attributes = new Map();
for (const tag of tags) {
  for (const [name, {attribute, values}] of customElements.get(tag).elementProperties) {
    if (values) attributes.set(attribute || name.toLowerCase(), [values].flat().join(' ').split(' '));
  }
}
// The other layouts float over the page, or are closed at first: the builder shows them.
attributes.set('layout', ['bar', 'stack']);
attributes.set('lang', ['en', 'fr']).set('dir', ['ltr', 'rtl']);

/** Of these, all examples have the same value. Ready themes are style sheets. */
const ofAll = new Map([
  ['ready-theme', ['none', 'pill', 'tiles', 'news', 'glass', 'contrast']],
  ['counts', ['none', 'shown']],
]);
const counts = JSON.stringify({whatsapp: 1234, messenger: 87, telegram: 20500, email: 0, copy: 3});
const themeSheet = h('link', {rel: 'stylesheet'});

/** These make a section each, the others an example each. */
const ofSections = ['theme', 'lang', 'dir'];

/** Of attributes that are not listed here, only the first value is shown until others are ticked: the page would be endless. */
const ofExamples = ['look', 'layout', 'size'];

const form = document.querySelector('#filters');
const asked = new URLSearchParams(location.search);

for (const [name, values] of attributes) {
  const shown = asked.get(name)?.split(' ') ?? ([...ofSections, ...ofExamples].includes(name) ? values : [values[0]]);
  const boxes = values.map((value) =>
    h(
      'label',
      {},
      h('input', {type: 'checkbox', name, value, defaultChecked: shown.includes(value)}),
      h('span', {}, value),
    ),
  );
  form.lastElementChild.before(
    h('fieldset', {class: 'choice'}, h('legend', {}, h('code', {}, name)), h('div', {class: 'options'}, ...boxes)),
  );
}

for (const [name, values] of ofAll) {
  const shown = values.includes(asked.get(name)) ? asked.get(name) : values[0];
  const buttons = values.map((value) =>
    h('label', {}, h('input', {type: 'radio', name, value, defaultChecked: value === shown}), h('span', {}, value)),
  );
  form.lastElementChild.before(
    h('fieldset', {class: 'choice'}, h('legend', {}, h('code', {}, name)), h('div', {class: 'options'}, ...buttons)),
  );
}
const chosen = (name) => form.elements[name].value;

/** Every combination of the values that are ticked for some attributes. */
function combinations(names) {
  return names.reduce(
    (all, name) => all.flatMap((one) => ticked(name).map((value) => ({...one, [name]: value}))),
    [{}],
  );
}

const ticked = (name) => new FormData(form).getAll(name);

/** A single button has no layout. */
const namesFor = (tag) => [...attributes.keys()].filter((name) => !(tag === 'dark-social-button' && name === 'layout'));

function example(tag, values) {
  const element = h(tag, {name: 'gallery'});
  if (tag === 'dark-social-button') element.setAttribute('channel', 'whatsapp');
  for (const [name, value] of Object.entries(values)) element.setAttribute(name, value);
  if (chosen('counts') === 'shown') element.setAttribute('counts', counts);
  return element;
}

const written = (values) => h('code', {}, Object.values(values).join(' · '));

function section(tag, around) {
  const inside = combinations(namesFor(tag).filter((name) => !ofSections.includes(name)));
  const figures = inside.map((values) =>
    h(
      'figure',
      {class: 'example'},
      example(tag, {...values, theme: around.theme}),
      h('figcaption', {}, written(values)),
    ),
  );
  const panel = h('div', {class: 'panel', lang: around.lang, dir: around.dir, 'data-theme': around.theme}, ...figures);
  // The captions are English words on a French panel.
  for (const caption of panel.querySelectorAll('figcaption')) caption.lang = 'en';
  return h('section', {}, h('h3', {}, written(around)), panel);
}

function show() {
  themeSheet.remove();
  const theme = chosen('ready-theme');
  if (theme !== 'none') document.head.append(Object.assign(themeSheet, {href: `/dist/themes/${theme}.css`}));
  const sections = tags.flatMap((tag) => [
    h('h2', {}, h('code', {}, `<${tag}>`)),
    ...combinations(ofSections).map((around) => section(tag, around)),
  ]);
  const campaigns = campaignSections(combinations(ofSections));
  document.querySelector('#examples').replaceChildren(...sections, ...campaigns);
  document.querySelector('#total').value = document.querySelectorAll('.example').length;
}

form.addEventListener('input', () => {
  const address = new URL(location);
  for (const name of attributes.keys()) address.searchParams.set(name, ticked(name).join(' '));
  for (const name of ofAll.keys()) address.searchParams.set(name, chosen(name));
  history.replaceState(null, '', address);
  show();
});
form.addEventListener('reset', (event) => {
  event.preventDefault();
  for (const box of form.querySelectorAll('input')) {
    const all = [...ofSections, ...ofExamples].includes(box.name);
    box.checked = all || box.value === (attributes.get(box.name) ?? ofAll.get(box.name))[0];
  }
  history.replaceState(null, '', location.pathname);
  show();
});
form.addEventListener('submit', (event) => event.preventDefault());
show();
