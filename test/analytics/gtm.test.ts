// Google Tag Manager gets entries on its data layer.

import {expect} from 'chai';
import {auto} from 'dark-social/analytics/auto.js';
import {gtm} from 'dark-social/analytics/to-gtm.js';
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

  it('clears the properties of earlier events that this one does not have', () => {
    const layer: object[] = [];
    const sink = gtm(layer);
    void sink.send(share);
    void sink.send(arrival);
    const remembered = Object.assign({}, ...layer);
    expect(said(remembered)).to.deep.equal({event: 'share_arrival', ...arrivalProperties});
    expect(Object.keys(layer[1])).to.include.members(Object.keys(layer[0]));
  });

  it("finds the page's data layer", () => {
    const dataLayer = stub();
    onPage({dataLayer});
    void gtm().send(share);
    expect(dataLayer[1]).to.include({event: 'share'});
  });

  it('uses any data layer when named, also where Tag Manager runs in a worker', () => {
    const pushed: object[] = [];
    // What Partytown leaves on the page: an array that stays empty, with a push of its own.
    onPage({dataLayer: Object.assign([], {push: (entry: object) => void pushed.push(entry)})});
    void gtm().send(share);
    expect(pushed[0]).to.include({event: 'share'});
  });

  for (const dataLayer of [undefined, null, 'text', {}, {push: 7}]) {
    it(`ignores a data layer that is ${JSON.stringify(dataLayer)}`, () => {
      onPage({dataLayer});
      void Promise.resolve(gtm().send(share)).catch(() => {});
    });
  }
});

describe('auto', () => {
  const send = () => auto().forEach((sink) => void sink.send(share));

  it("finds Tag Manager by the snippet's first entry", () => {
    const dataLayer = stub();
    onPage({dataLayer});
    send();
    expect(dataLayer[1]).to.include({event: 'share'});
  });

  it('finds Tag Manager by the global that it adds to the page', () => {
    const dataLayer: object[] = [];
    onPage({dataLayer, google_tag_manager: {}});
    send();
    expect(dataLayer[0]).to.include({event: 'share'});
  });

  it("does not take gtag's data layer for Tag Manager", () => {
    const dataLayer: object[] = [];
    onPage({dataLayer});
    send();
    expect(dataLayer).to.deep.equal([]);
  });
});
