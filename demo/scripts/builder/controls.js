// The controls of an element, in groups, made from the manifest.

import {h} from '../dom.js';
import {channelsField} from './fields/channels.js';
import {choiceField} from './fields/choice.js';
import {colorField} from './fields/color.js';
import {lengthField} from './fields/length.js';
import {switchField} from './fields/switch.js';
import {textField} from './fields/text.js';
import {groupNames, rankOf} from './manifest.js';
import {words} from './words.js';

const fields = {
  boolean: switchField,
  channel: channelsField,
  channels: channelsField,
  choice: choiceField,
  color: colorField,
  length: lengthField,
  number: textField,
  text: textField,
};

/** Where a control's value stands in a design. */
const placeOf = {attribute: 'attributes', property: 'properties', option: 'options'};

/** Groups that are open at first. */
const openAtFirst = ['channels', 'layout', 'look'];

/** The value of a control in a design. */
const valueIn = (design, {kind, name, key = name}) => (kind === 'design' ? design[key] : design[placeOf[kind]][key]);

/** The design with another value of a control; nothing takes it out. */
function withValue(design, {kind, name, key = name}, value) {
  if (kind === 'design') return {...design, [key]: value};
  const place = placeOf[kind];
  const {[key]: before, ...others} = design[place];
  if (value === undefined) return {...design, [place]: others};
  return {...design, [place]: before === undefined ? {...others, [key]: value} : {...design[place], [key]: value}};
}

export class Controls {
  #form;
  #shown = [];
  #element;

  constructor(form) {
    this.#form = form;
    form.addEventListener('submit', (event) => event.preventDefault());
  }

  /**
   * Makes the controls of an element.
   *
   * @param {import('./manifest.js').Control[]} controls
   * @param {{change(update: (design: object) => object, name?: string): void, announce(message: string): void}} page - `name` is what
   *   is being dragged or typed.
   */
  build(element, controls, {change, announce}) {
    if (element === this.#element) return;
    this.#element = element;
    this.#shown = controls.map((control) => {
      const set = (value, {isTyping} = {}) =>
        change((design) => withValue(design, control, value), isTyping && control.name);
      const field = fields[control.field](control, set, announce);
      field.node.dataset.controlName = control.name;
      return {control, field};
    });
    const groups = groupNames.flatMap((group) => {
      const inside = this.#shown.filter(({control}) => control.group === group);
      if (!inside.length) return [];
      inside.sort((a, b) => rankOf(a.control) - rankOf(b.control));
      const isOpen = this.#form.querySelector(`[data-group=${group}]`)?.open ?? openAtFirst.includes(group);
      return h(
        'details',
        {class: 'group', 'data-group': group, open: isOpen},
        h('summary', {}, h('h2', {}, words.groups[group])),
        h('div', {class: 'fields'}, ...inside.map(({field}) => field.node)),
      );
    });
    this.#form.replaceChildren(...groups);
  }

  show(design) {
    for (const {control, field} of this.#shown) field.show(valueIn(design, control));
  }

  /** What the preview shows where the design says nothing, by property, in px. */
  showDefaults(lengths) {
    for (const {control, field} of this.#shown) {
      if (control.name in lengths) field.showDefault?.(lengths[control.name]);
    }
  }
}
