// The builder: the state, which stands in the address, and everything that follows it.

import {startCode} from '../code.js';
import {Chats} from './chats.js';
import {showChecks} from './checks.js';
import {Controls} from './controls.js';
import {emptyDesign, fromQuery, toQuery} from './design.js';
import {Frames, shownDevice} from './frames.js';
import {History} from './history.js';
import {elementsOf} from './manifest.js';
import {defaultLengths} from './measure.js';
import {optionControls, themeControl} from './option-controls.js';
import {Output} from './output.js';
import {presetDesign, randomDesign, showPresets} from './presets.js';
import {elementName, language, words} from './words.js';

const find = (selector) => document.querySelector(selector);
const read = async (address) => (await fetch(address)).json();

const [manifest, weights] = await Promise.all([read('/dist/custom-elements.json'), read('/dist/weights.json')]);
const elements = elementsOf(manifest);
const options = optionControls();
const theme = themeControl(weights);

const namesOf = (controls, kind) => controls.filter((control) => control.kind === kind).map(({name}) => name);
const elementOf = (tag) => elements.find((element) => element.tag === tag);

function known(tag) {
  const controls = elementOf(tag)?.controls;
  return controls && {attributes: namesOf(controls, 'attribute'), properties: namesOf(controls, 'property')};
}

const readAddress = () =>
  fromQuery(
    location.search,
    known,
    options.map(({key}) => key),
    language,
  );

const controls = new Controls(find('#controls'));
const frames = new Frames(find('#stage'), {
  onDrawn(shown) {
    if (shown.length) controls.showDefaults(defaultLengths(shown.at(-1).element));
    showChecks(find('#checks'), shown);
  },
  onKey,
});
const output = new Output(find('#output'), weights);
let chats;

const first = readAddress();
const history = new History(first.design);
let {view} = first;

/** Undo and redo, also while the focus is in the preview. */
function onKey(event) {
  const isUndo = (event.ctrlKey || event.metaKey) && !event.altKey && event.key.toLowerCase() === 'z';
  const isRedo = event.ctrlKey && event.key.toLowerCase() === 'y';
  // Fields with text undo their own typing.
  const isText = event.target.matches?.('textarea, input:is([type=text], [type=search], [type=number])');
  if ((!isUndo && !isRedo) || isText) return;
  event.preventDefault();
  step(isRedo || event.shiftKey ? 'redo' : 'undo');
}

/** Says something to screen readers. */
function announce(message) {
  find('#status').textContent = message;
}

let wait;
/** The address follows a moment later: browsers limit how often a page may change it. */
function writeAddress() {
  clearTimeout(wait);
  wait = setTimeout(() => {
    const query = toQuery(history.state, view, language);
    window.history.replaceState(null, '', location.pathname + (query && '?' + query));
    find('a.language').search = query.replaceAll(/(^|&)preview=[^&]*/g, '');
  }, 150);
}

function show() {
  const design = history.state;
  const element = elementOf(design.element);
  const all = [...element.controls.map(asControl), ...(theme ? [theme] : []), ...options];
  controls.build(design.element, all, {change, announce});
  controls.show(design);
  for (const input of find('#element').querySelectorAll('input')) input.checked = input.value === design.element;
  frames.show(design, view);
  output.show(design);
  find('#undo').disabled = !history.canUndo;
  find('#redo').disabled = !history.canRedo;
  find('#reset').disabled = toQuery(design, view, language) === toQuery(emptyDesign(), view, language);
  chats?.show(`${view.words === 'fr' ? '/fr' : ''}/samples/${view.page}.html`);
  writeAddress();
}

/** The language is the design's, since snippets write it everywhere. */
const asControl = (control) =>
  control.name === 'lang'
    ? {
        ...control,
        kind: 'design',
        key: 'lang',
        field: 'choice',
        values: ['en', 'fr'],
        labels: words.languages,
        unset: words.asPage,
      }
    : control;

function change(update, name) {
  history.push(update(history.state), name);
  show();
}

function showView() {
  const shown = {...view, device: shownDevice(view)};
  for (const input of find('#view').querySelectorAll('input')) input.checked = shown[input.name] === input.value;
}

find('#view').addEventListener('input', ({target}) => {
  view = {...view, [target.name]: target.value};
  show();
});
// One drag is one step, and so is what is typed or moved by keys in one field.
for (const type of ['focusout', 'pointerdown']) find('#controls').addEventListener(type, () => history.settle());

function step(direction) {
  history[direction]();
  show();
  announce(direction === 'undo' ? words.undone : words.redone);
}

find('#undo').addEventListener('click', () => step('undo'));
find('#redo').addEventListener('click', () => step('redo'));
find('#reset').addEventListener('click', () => {
  change(emptyDesign);
  announce(words.reset);
});
addEventListener('keydown', onKey);

showPresets(
  find('#presets'),
  (name) => change((design) => presetDesign(name, design)),
  () => change((design) => randomDesign(elementOf(design.element).controls, design)),
);

for (const {tag} of elements) {
  const label = find('#element-choice').content.cloneNode(true);
  label.querySelector('input').value = tag;
  label.querySelector('span').textContent = elementName(tag);
  find('#element .options').append(label);
}
find('#element').addEventListener('input', ({target}) =>
  change(({options: kept}) => ({...emptyDesign(), element: target.value, options: kept})),
);

find('#send').addEventListener('click', async () => {
  const query = toQuery(history.state, view, language);
  await navigator.clipboard.writeText(`${location.origin}${location.pathname}${query && '?' + query}`);
  announce(words.linkCopied);
  find('#send').dataset.done = '';
  setTimeout(() => delete find('#send').dataset.done, 2000);
});

startCode();
showView();
show();
document.documentElement.dataset.ready = '';

const preview = await import('/bundles/preview.js').catch(() => undefined);
if (preview) {
  find('#chats').hidden = false;
  chats = new Chats(find('#chats'), preview.previewOf);
  show();
}
