// sharer.js: behaviour only. Drawings and style are the author's own, so they are those of the static bar.
import {readPackageFile} from '../lib/bundle.mjs';
import {six} from '../six.mjs';
import {drawing} from './look.mjs';
import {staticHtml} from './static-html.mjs';

/** sharer.js has no copying: Viber stands in for it, behind the copy icon. */
const names = {copy: 'viber'};
const url = 'https://example.org/article';

export const sharerJs = {
  name: 'sharer.js',
  bytes: async () => ({
    script: await readPackageFile('sharer.js/sharer.min.js'),
    style: (await staticHtml.bytes()).style,
  }),
  markup: `<div class="share" role="group" aria-label="Share">${six.map(button).join('')}</div>`,
  bar: '.share',
  start: () => window.Sharer.init(),
};

function button({id, name, icon}) {
  const attributes = `data-sharer="${names[id] ?? id}" data-url="${url}" data-title="An article"`;
  return `<button type="button" class="${id}" ${attributes} aria-label="${name}">${drawing(icon)}</button>`;
}
