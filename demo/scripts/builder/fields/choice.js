// A choice among a few values: a row of radio buttons.

import {h} from '../../dom.js';
import {nameOf, valueName, words} from '../words.js';
import {fieldId, hintFor} from './field.js';

export function choiceField(control, change) {
  const id = fieldId();
  // Where the attribute has no default value, leaving it away is a choice of its own.
  const unset = control.unset ?? (control.default === undefined ? words.default : undefined);
  const values = [...(unset === undefined ? [] : ['']), ...control.values];
  const labels = control.labels ?? {};
  const inputs = values.map((value) => h('input', {type: 'radio', name: id, value}));
  const options = inputs.map((input, index) => {
    const value = values[index];
    return h('label', {}, input, h('span', {}, value === '' ? unset : (labels[value] ?? valueName(value))));
  });
  const node = h(
    'fieldset',
    {class: 'field choice', 'aria-describedby': id + '-hint'},
    h('legend', {}, nameOf(control.name)),
    hintFor(control, id + '-hint'),
    h('div', {class: 'options'}, ...options),
  );
  node.addEventListener('change', ({target}) =>
    change(target.value === (control.default ?? '') ? undefined : target.value),
  );
  return {
    node,
    show(value) {
      for (const input of inputs) input.checked = input.value === (value ?? control.default ?? '');
    },
  };
}
