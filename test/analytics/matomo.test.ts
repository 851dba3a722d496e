// Matomo gets events of the category `sharing` on its queue.

import {expect} from 'chai';
import {matomo} from 'dark-social/analytics/to-matomo.js';
import {arrival, damaged, long, onPage, share} from './events.js';

describe('matomo', () => {
  it('pushes category, action and name', () => {
    const queue: unknown[][] = [];
    const sink = matomo({queue});
    for (const event of [share, arrival, damaged]) void sink.send(event);
    expect(queue.map((command) => command.slice(0, 4))).to.deep.equal([
      ['trackEvent', 'sharing', 'share', 'whatsapp'],
      ['trackEvent', 'sharing', 'share_arrival', 'telegram'],
      ['trackEvent', 'sharing', 'share_arrival', 'damaged'],
    ]);
  });

  it('fills the custom dimensions that the site has set up, cut to 250 characters', () => {
    const queue: unknown[][] = [];
    const sink = matomo({queue, dimensions: {channel: 1, depth: 2, parent: 3, content: 4}});
    void sink.send(share);
    void sink.send(long);
    // No value is known of the event itself; dimensions come after it.
    expect(queue[0].slice(4)).to.deep.equal([undefined, {dimension1: 'whatsapp', dimension2: 1, dimension4: 'group'}]);
    expect((queue[1][5] as {dimension4: string}).dimension4).to.have.length(250);
  });

  it("finds the page's queue before and after the client has loaded", () => {
    const queue: unknown[] = [];
    onPage({_paq: queue});
    void matomo().send(share);
    onPage({_paq: {push: (command: unknown) => queue.push(command)}, Matomo: {}});
    void matomo().send(arrival);
    expect(queue).to.have.length(2);
  });

  it("ignores Piano's queue, which has the same name", () => {
    for (const piano of [{pa: {}}, {_pac: {}}]) {
      const queue: unknown[] = [];
      onPage({_paq: queue, pa: undefined, _pac: undefined, ...piano});
      void Promise.resolve(matomo().send(share)).catch(() => {});
      expect(queue).to.deep.equal([]);
      // Where both are there, the queue is Matomo's.
      onPage({Matomo: {}});
      void matomo().send(share);
      expect(queue).to.have.length(1);
      onPage({Matomo: undefined});
    }
  });
});
