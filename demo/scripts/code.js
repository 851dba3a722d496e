// Code on the page: coloured, and copied by a button.

import {h} from './dom.js';

const parts = /(<!--[\s\S]*?-->|\/\/[^\n]*|\/\*[\s\S]*?\*\/)|("[^"]*"|'[^']*'|`[^`]*`)|(<\/?[a-z][\w-]*|(?<!=)\/?>)/g;
const kinds = ['comment', 'string', 'tag'];

/** Puts code into a block, coloured. */
export function showCode(block, text) {
  const children = [];
  let end = 0;
  for (const match of text.matchAll(parts)) {
    const kind = kinds.find((_, index) => match[index + 1]);
    children.push(text.slice(end, match.index), h('span', {class: 'code-' + kind}, match[0]));
    end = match.index + match[0].length;
  }
  block.replaceChildren(...children, text.slice(end));
}

/** Colours all code blocks of the page and brings their copy buttons to life. */
export function startCode() {
  for (const block of document.querySelectorAll('pre > code')) showCode(block, block.textContent.trim());
  for (const button of document.querySelectorAll('.copy')) {
    const words = button.textContent;
    button.addEventListener('click', async () => {
      const block = button.closest('.snippet').querySelector('code');
      const copied = await navigator.clipboard.writeText(block.textContent).then(
        () => true,
        () => getSelection().selectAllChildren(block),
      );
      if (!copied) return;
      button.textContent = button.dataset.done;
      setTimeout(() => (button.textContent = words), 2000);
    });
  }
}
