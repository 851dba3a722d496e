// What the simple fields have in common: a name, what the control does, and a button that brings the default back.

import {h} from '../../dom.js';
import {hintOf, nameOf, words} from '../words.js';

/** Text with code in backticks, as nodes. */
export const withCode = (text) =>
  text.split('`').map((part, index) => (index % 2 ? h('code', {}, part) : document.createTextNode(part)));

let count = 0;

/** An id for a field, so that its label and its hint can name it. */
export const fieldId = () => `field-${++count}`;

/** The sentence on what a control does; English where there is no French. */
export function hintFor(control, id) {
  const text = hintOf(control);
  const hint = h('p', {class: 'hint', id}, ...withCode(text));
  if (text === control.description) hint.lang = 'en';
  return hint;
}

/** The button that brings the default back. */
export function clearButton(control, change) {
  const name = words.clear(nameOf(control.name));
  const button = h('button', {type: 'button', class: 'clear', title: name, 'aria-label': name}, '↺');
  button.addEventListener('click', () => change(undefined));
  return button;
}
