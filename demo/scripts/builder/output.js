// The panel with the snippets of a design: a tab for each target, the code, what it weighs, and a button that copies it.

import {showCode} from '../code.js';
import {snippets} from './snippets/index.js';
import {Tabs} from './tabs.js';
import {language, words} from './words.js';

/** The design as snippets take it. Analytics are found by themselves unless that is switched off. */
const forSnippets = (design) => {
  const {analytics = 'auto', utm, ...options} = design.options;
  return {
    ...design,
    options: {...options, ...(analytics !== 'none' && {analytics}), ...(utm && {utm: utm !== 'false'})},
  };
};

export class Output {
  #tabs;
  #code;
  #note;
  #weight;
  #weights;
  #chosen;
  #snippets = [];

  /** `root`: the section of the page. `weights`: dist/weights.json. */
  constructor(root, weights) {
    this.#weights = weights;
    this.#code = root.querySelector('code');
    this.#note = root.querySelector('.note');
    this.#weight = root.querySelector('.weight');
    const panel = root.querySelector('[role=tabpanel]');
    this.#tabs = new Tabs(root.querySelector('[role=tablist]'), panel, (id) => {
      this.#chosen = id;
      this.#draw();
    });
  }

  show(design) {
    this.#snippets = snippets(forSnippets(design), this.#weights, {language, base: '/dark-social/'});
    this.#chosen ??= this.#snippets[0].id;
    this.#draw();
  }

  #draw() {
    const snippet = this.#snippets.find(({id}) => id === this.#chosen);
    this.#tabs.show(this.#snippets, snippet.id);
    showCode(this.#code, snippet.code);
    this.#note.textContent = snippet.note;
    this.#note.hidden = !snippet.note;
    this.#weight.textContent = snippet.bytes ? words.weighs(words.kb(snippet.bytes)) : '';
  }
}
