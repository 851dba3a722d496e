// A length: a slider in pixels, and a field for any length that CSS knows.

import {h} from '../../dom.js';
import {nameOf} from '../words.js';
import {clearButton, fieldId, hintFor} from './field.js';

/** The ends of the sliders, in px. Others go from 0 to 48. */
const ranges = {
  '--dark-social-size': [24, 72],
  '--dark-social-icon-size': [12, 44],
  '--dark-social-font-size': [11, 24],
  '--dark-social-gap': [0, 28],
  '--dark-social-radius': [0, 32],
};

export function lengthField(control, change) {
  const id = fieldId();
  const [min, max] = ranges[control.name] ?? [0, 48];
  const slider = h('input', {type: 'range', id, min, max, 'aria-describedby': id + '-hint'});
  const text = h('input', {
    type: 'text',
    'aria-label': `${nameOf(control.name)}, CSS`,
    autocomplete: 'off',
    spellcheck: false,
  });
  slider.addEventListener('input', () => change(slider.value + 'px', {isTyping: true}));
  text.addEventListener('input', () => {
    const isValid = text.value === '' || CSS.supports('width', text.value);
    text.setAttribute('aria-invalid', String(!isValid));
    if (isValid) change(text.value || undefined, {isTyping: true});
  });
  const clear = clearButton(control, (value) => {
    change(value);
    // The button hides with the value.
    slider.focus();
  });
  let measured = min;
  return {
    node: h(
      'div',
      {class: 'field length'},
      h('label', {htmlFor: id}, nameOf(control.name)),
      hintFor(control, id + '-hint'),
      h('div', {class: 'row'}, slider, text, clear),
    ),
    show(value) {
      clear.disabled = value === undefined;
      const px = value?.endsWith('px') ? parseFloat(value) : measured;
      slider.value = px;
      if (document.activeElement === text) return;
      text.value = value ?? '';
      text.removeAttribute('aria-invalid');
    },
    /** What the preview shows without a value of the design's own, in px. */
    showDefault(px) {
      // What the design says is no default.
      if (!clear.disabled) return;
      measured = px;
      text.placeholder = `${Math.round(px)}px`;
      slider.value = px;
    },
  };
}
