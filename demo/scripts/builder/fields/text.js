// A line of text or a number.

import {h} from '../../dom.js';
import {nameOf} from '../words.js';
import {fieldId, hintFor} from './field.js';

export function textField(control, change) {
  const id = fieldId();
  const input = h('input', {
    type: control.field === 'number' ? 'number' : 'text',
    id,
    autocomplete: 'off',
    'aria-describedby': id + '-hint',
    spellcheck: false,
  });
  input.addEventListener('input', () => change(input.value || undefined, {isTyping: true}));
  const node = h(
    'div',
    {class: 'field text'},
    h('label', {htmlFor: id}, nameOf(control.name)),
    hintFor(control, id + '-hint'),
    input,
  );
  return {
    node,
    show(value = '') {
      if (input.value !== value) input.value = value;
    },
  };
}
