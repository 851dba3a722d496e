// shareon: script and stylesheet as published; neither can be had for six services only.
import {readPackageFile} from '../lib/bundle.mjs';

/** shareon has no SMS: Viber stands in for it. */
const services = ['whatsapp', 'messenger', 'telegram', 'viber', 'email', 'copy-url'];

export const shareon = {
  name: 'shareon',
  bytes: async () => ({
    script: await readPackageFile('shareon/dist/shareon.iife.js'),
    style: await readPackageFile('shareon/dist/shareon.min.css'),
  }),
  markup: `<div class="shareon" data-url="https://example.org/article">${services.map(button).join('')}</div>`,
  bar: '.shareon',
  start: () => window.Shareon.init(),
};

function button(service) {
  const tag = service === 'copy-url' ? 'button' : 'a';
  return `<${tag} class="${service}" title="${service}"></${tag}>`;
}
