// Another component of the page, made with a copy of Lit of its own.

import {html, LitElement} from 'lit';

class PageCard extends LitElement {
  static properties = {name: {}};

  render() {
    return html`<p>Written by <b>${this.name}</b></p>
      <dark-social-share channels="whatsapp copy"></dark-social-share>`;
  }
}
customElements.define('page-card', PageCard);
