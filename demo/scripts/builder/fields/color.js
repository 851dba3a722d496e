// A colour: the browser's picker, some swatches, and a field for any colour that CSS knows.

import {h} from '../../dom.js';
import {nameOf, words} from '../words.js';
import {clearButton, fieldId, hintFor} from './field.js';

const swatches = ['#1f2937', '#0f766e', '#1d4ed8', '#7c3aed', '#be185d', '#b45309'];

export function colorField(control, change) {
  const id = fieldId();
  const picker = h('input', {type: 'color', 'aria-label': words.pick(nameOf(control.name))});
  const text = h('input', {type: 'text', id, autocomplete: 'off', spellcheck: false, 'aria-describedby': id + '-hint'});
  picker.addEventListener('input', () => change(picker.value, {isTyping: true}));
  text.addEventListener('input', () => {
    const isValid = text.value === '' || CSS.supports('color', text.value);
    text.setAttribute('aria-invalid', String(!isValid));
    if (isValid) change(text.value || undefined, {isTyping: true});
  });
  const clear = clearButton(control, (value) => {
    change(value);
    text.focus();
  });
  const buttons = swatches.map((color) => {
    const button = h('button', {type: 'button', class: 'swatch', 'aria-label': color, title: color});
    button.style.setProperty('--color', color);
    button.addEventListener('click', () => change(color));
    return button;
  });
  return {
    node: h(
      'div',
      {class: 'field color'},
      h('label', {htmlFor: id}, nameOf(control.name)),
      hintFor(control, id + '-hint'),
      h('div', {class: 'row'}, picker, text, clear),
      h('div', {class: 'swatches'}, ...buttons),
    ),
    show(value) {
      clear.disabled = value === undefined;
      if (value?.length === 7 && value.startsWith('#')) picker.value = value;
      buttons.forEach((button, index) => button.setAttribute('aria-pressed', String(swatches[index] === value)));
      if (document.activeElement === text) return;
      text.value = value ?? '';
      text.removeAttribute('aria-invalid');
    },
  };
}
