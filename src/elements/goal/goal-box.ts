// Draws what <dark-social-goal> shows.

import {h} from '../internal/dom.js';

/** Up to so many steps are drawn as one piece each. */
const maxPieces = 12;

const sparks = 10;

const repeat = (count: number, make: () => Node): Node[] => [...new Array<undefined>(count)].map(make);

/** What the box shows. */
export interface GoalState {
  label: string;
  text: string;
  value: number;
  target: number;
  reached: boolean;
}

/** The progress bar with its words, and the slots around. Made once, so that screen readers hear changes. */
export class GoalBox {
  readonly #bar = h('div', {class: 'bar', part: 'bar', role: 'progressbar', 'aria-valuemin': '0'});
  readonly #text = h('p', {class: 'text', part: 'text', role: 'status'});
  readonly element = h(
    'div',
    {class: 'goal', part: 'goal'},
    h('slot', {}),
    h(
      'div',
      {class: 'head'},
      h(
        'span',
        {class: 'mark', part: 'mark', 'aria-hidden': 'true'},
        h('svg', {viewBox: '0 0 24 24'}, h('path', {d: 'M6 12.5l4 4L18 8'})),
        h('span', {class: 'sparks'}, ...repeat(sparks, () => h('i', {}))),
      ),
      this.#text,
    ),
    this.#bar,
    h('div', {class: 'result', part: 'result'}, h('slot', {name: 'reached'})),
  );

  update({label, text, value, target, reached}: GoalState): void {
    const done = Math.min(value, target);
    this.element.classList.toggle('reached', reached);
    // Unchanged words are not announced again.
    if (this.#text.textContent !== text) this.#text.textContent = text;
    const state = {label, valuemax: String(target), valuenow: String(done), valuetext: text};
    for (const [name, now] of Object.entries(state)) this.#bar.setAttribute('aria-' + name, now);
    const pieces = target <= maxPieces ? target : 1;
    if (this.#bar.childElementCount !== pieces)
      this.#bar.replaceChildren(...repeat(pieces, () => h('span', {class: 'piece'})));
    [...this.#bar.children].forEach((piece, index) => {
      const share = pieces === 1 ? done / target : Number(index < done);
      (piece as HTMLElement).style.setProperty('--_done', String(share));
    });
  }

  celebrate(): void {
    this.element.classList.add('celebrate');
  }
}
