// What the same bar costs as a plain Lit element: Lit and one template; no tokens, events, languages or options. With the
// buttons' words, as this package's bar draws them where there is room, and without.
import {bundle} from '../lib/bundle.mjs';
import {six} from '../six.mjs';
import {barStyle, drawing} from './look.mjs';

const element = {
  markup: '<lit-share></lit-share>',
  bar: 'lit-share',
};

export const litElement = {
  ...element,
  name: 'plain Lit element',
  bytes: async () => ({script: await bundle(sourceOf(() => '')), style: ''}),
};

export const litElementWithLabels = {
  ...element,
  name: 'plain Lit element, labels',
  bytes: async () => ({script: await bundle(sourceOf(({name}) => `<span>${name}</span>`)), style: ''}),
};

const addresses = {
  whatsapp: 'https://wa.me/?text=${link}',
  messenger: 'https://www.facebook.com/messages/',
  telegram: 'https://t.me/share/url?url=${link}',
  sms: 'sms:?&body=${link}',
  email: 'mailto:?body=${link}',
};

const sourceOf = (labelOf) => `
  import {LitElement, css, html} from 'lit';

  class LitShare extends LitElement {
    static properties = {url: {}};
    static styles = css\`:host {display: block} ${barStyle('.share')}\`;

    render() {
      const link = encodeURIComponent(this.url ?? location.href);
      return html\`<div class="share" role="group" aria-label="Share">${six.map((channel) => button(channel, labelOf(channel))).join('')}</div>\`;
    }

    copy() {
      navigator.clipboard.writeText(this.url ?? location.href);
    }
  }
  customElements.define('lit-share', LitShare);
`;

function button({id, name, icon}, label) {
  return addresses[id]
    ? `<a class="${id}" href=\${\`${addresses[id]}\`} target="_blank" rel="noopener" aria-label="${name}">${drawing(icon)}${label}</a>`
    : `<button type="button" class="${id}" @click=\${this.copy} aria-label="${name}">${drawing(icon)}${label}</button>`;
}
