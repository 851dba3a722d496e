// The page that the server renders and the browser hydrates.

import {html, LitElement} from 'lit';
import 'dark-social/elements';
import 'dark-social/elements/report.js';

class BeeCount extends LitElement {
  static properties = {bees: {type: Number}};

  render() {
    return html`<b>${this.bees} bees</b>`;
  }
}
customElements.define('bee-count', BeeCount);

export const page = ({url, onShare}) => html`
  <dark-social-share
    url=${url}
    lang="en"
    .shareTitle=${'Bees & "their" dances'}
    .channels=${['whatsapp', 'telegram', 'email', 'copy']}
    @dark-social-share=${onShare}
  ></dark-social-share>
  <h2>Below</h2>
  <dark-social-share channels="whatsapp" look="sotf" url=${url}></dark-social-share>
  <dark-social-button channel="telegram" url=${url}>Tell a friend</dark-social-button>
  <dark-social-gate name="dance"
    ><p slot="locked">For friends</p>
    <template><p>The dance</p></template></dark-social-gate
  >
  <dark-social-goal name="ten" .target=${10} by="shares"></dark-social-goal>
  <dark-social-image><img src="/bee.png" alt="A bee" width="100" height="80" /></dark-social-image>
  <dark-social-invite url=${url}></dark-social-invite>
  <dark-social-qr url=${url} ?downloads=${true}></dark-social-qr>
  <dark-social-ask one-in="1"></dark-social-ask>
  <dark-social-selection for="main"></dark-social-selection>
  <dark-social-report .records=${[]}></dark-social-report>
  <bee-count .bees=${7}></bee-count>
`;
