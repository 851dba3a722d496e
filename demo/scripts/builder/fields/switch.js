// Something that is on or off.

import {h} from '../../dom.js';
import {nameOf} from '../words.js';
import {fieldId, hintFor} from './field.js';

/** `control.on`, `control.off`: what the values are; by default an attribute that is there or not. */
export function switchField(control, change) {
  const {on, off} = 'on' in control ? control : {on: ''};
  const id = fieldId();
  const input = h('input', {type: 'checkbox', role: 'switch', id, 'aria-describedby': id + '-hint'});
  input.addEventListener('change', () => change(input.checked ? on : off));
  return {
    node: h(
      'div',
      {class: 'field switch'},
      input,
      h('label', {htmlFor: id}, nameOf(control.name)),
      hintFor(control, id + '-hint'),
    ),
    show(value) {
      input.checked = value === on;
    },
  };
}
