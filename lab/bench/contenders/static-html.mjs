// The floor: six links and buttons as an author writes them by hand, without any script.
import {six} from '../six.mjs';
import {minifyStyle} from '../lib/bundle.mjs';
import {barStyle, drawing} from './look.mjs';

export const staticHtml = {
  name: 'static HTML',
  bytes: async () => ({script: '', style: await minifyStyle(barStyle('.share'))}),
  markup: `<div class="share" role="group" aria-label="Share">${six.map(button).join('')}</div>`,
  bar: '.share',
  visibility: '.share {content-visibility: auto; contain-intrinsic-size: auto 56px}',
};

function button({id, name, icon, href}) {
  return href
    ? `<a class="${id}" href="${href.replaceAll('&', '&amp;')}" target="_blank" rel="noopener" aria-label="${name}">${drawing(icon)}</a>`
    : `<button type="button" class="${id}" aria-label="${name}">${drawing(icon)}</button>`;
}
