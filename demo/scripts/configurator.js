// The configurator: a form, the bar that it describes, and the snippets to copy.

import {showCode} from './code.js';

const defaults = {layout: 'bar', look: 'brand', size: 'medium', labels: 'auto', theme: 'auto', lang: ''};

export function startConfigurator() {
  const form = document.querySelector('#configurator');
  const stage = document.querySelector('#preview');
  const bar = stage.querySelector('dark-social-share');
  const element = document.querySelector('#snippet-element');
  const rules = document.querySelector('#snippet-rules');
  /** In the order in which they were ticked, which is the bar's order. */
  const channels = [...form.elements.channels].filter((box) => box.checked).map((box) => box.value);

  function show() {
    const chosen = Object.fromEntries(new FormData(form));
    const attributes = {channels: channels.join(' ')};
    for (const name of Object.keys(defaults)) {
      if (chosen[name] !== defaults[name]) attributes[name] = chosen[name];
    }
    for (const name of ['channels', ...Object.keys(defaults)]) {
      if (attributes[name]) bar.setAttribute(name, attributes[name]);
      else bar.removeAttribute(name);
    }
    bar.hidden = !channels.length;
    stage.dataset.theme = chosen.theme;
    stage.style.setProperty('--width', chosen.width + '%');
    showCode(element, elementSnippet(attributes));
    showCode(rules.querySelector('code'), rulesSnippet(tune()));
    rules.hidden = !Object.keys(tune()).length;
  }

  /** Sets the custom properties that differ from their defaults, and returns them. */
  function tune() {
    const tuned = {};
    for (const slider of form.querySelectorAll('[data-property]')) {
      const {property} = slider.dataset;
      const changed = slider.value !== slider.defaultValue;
      slider.nextElementSibling.value = slider.value + ' px';
      if (changed) tuned[property] = slider.value + 'px';
      bar.style.setProperty(property, changed ? tuned[property] : '');
    }
    return tuned;
  }

  form.addEventListener('input', ({target}) => {
    if (target.name === 'channels') {
      if (target.checked) channels.push(target.value);
      else channels.splice(channels.indexOf(target.value), 1);
    }
    show();
  });
  // The slider stands outside the form, so its events do not reach it.
  form.elements.width.addEventListener('input', show);
  form.addEventListener('reset', () =>
    // The fields keep their values until the event is over.
    setTimeout(() => {
      const boxes = [...form.elements.channels].filter((box) => box.checked);
      channels.splice(0, Infinity, ...boxes.map((box) => box.value));
      show();
    }),
  );
  form.addEventListener('submit', (event) => event.preventDefault());
  show();
}

function elementSnippet(attributes) {
  const written = Object.entries(attributes).map(([name, value]) => `${name}="${value}"`);
  const joined = written.length > 2 ? '\n  ' + written.join('\n  ') + '\n' : ' ' + written.join(' ');
  return `<dark-social-share${joined}></dark-social-share>`;
}

function rulesSnippet(tuned) {
  const lines = Object.entries(tuned).map(([property, value]) => `  ${property}: ${value};\n`);
  return `dark-social-share {\n${lines.join('')}}`;
}
