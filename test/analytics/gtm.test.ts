// Google Tag Manager gets entries on its data layer.

import {expect} from 'chai';
import {gtm} from 'dark-social/analytics/gtm.js';
import {arrival, arrivalProperties, onPage, share, shareProperties} from './events.js';

const stub = () => [{'gtm.start': 1, event: 'gtm.js'}] as object[];
/** What an entry says; a key that is `undefined` clears it, since the data layer remembers. */
const said = (entry: object): object => JSON.parse(JSON.stringify(entry));

describe('gtm', () => {
  it('pushes the event with its properties', () => {
    const layer: object[] = [];
    void gtm(layer).send(share);
    expect(layer.map(said)).to.deep.equal([
      {
        event: 'share',
        method: 'whatsapp',
        content_type: 'page',
        item_id: 'https://example.org/article',
        ...shareProperties,
      },
    ]);
  });

  it('clears what an earlier event said and this one does not', () => {
    const layer: object[] = [];
    const sink = gtm(layer);
    void sink.send(share);
    void sink.send(arrival);
    const remembered = Object.assign({}, ...layer);
    expect(said(remembered)).to.deep.equal({event: 'share_arrival', ...arrivalProperties});
    expect(Object.keys(layer[1])).to.include.members(Object.keys(layer[0]));
  });

  it("finds the page's data layer by the snippet's first entry", () => {
    const dataLayer = stub();
    onPage({dataLayer});
    void gtm().send(share);
    expect(dataLayer[1]).to.include({event: 'share'});
  });

  it('finds it by what Tag Manager leaves on the page', () => {
    const dataLayer: object[] = [];
    onPage({dataLayer, google_tag_manager: {}});
    void gtm().send(share);
    expect(dataLayer[0]).to.include({event: 'share'});
  });

  it("does not take gtag's data layer for Tag Manager's", () => {
    const dataLayer: object[] = [];
    onPage({dataLayer});
    void Promise.resolve(gtm().send(share)).catch(() => {});
    expect(dataLayer).to.deep.equal([]);
  });
});
