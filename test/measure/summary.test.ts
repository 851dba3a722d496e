// Summaries in browsers, whose streams and tasks differ from Node's.

import {expect} from 'chai';
import {mintToken} from 'dark-social';
import {createSummary, summarize} from 'dark-social/measure';

const events = Array.from({length: 3000}, (_, index) => ({
  v: 1,
  type: 'arrival',
  id: `e${index}`,
  at: Date.UTC(2026, 2, 2) + index * 1000,
  visit: `v${index}`,
  page: '/größe',
  url: 'https://example.org/größe',
  channel: 'whatsapp',
  status: 'ok',
  token: mintToken({channel: 'whatsapp'}),
}));

describe('summarize', () => {
  it('reads the body of a response, and leaves the thread to others meanwhile', async () => {
    const expected = createSummary();
    for (const event of events) expected.add(event);
    const lines = events.map((event) => JSON.stringify(event)).join('\n');
    const {body} = new Response(lines);
    if (!body) throw new Error('no body');
    expect(await summarize(body)).to.deep.equal(expected.result());

    let others = 0;
    const timer = setInterval(() => others++);
    // 200,000 records take far longer than a slice.
    const many = function* () {
      for (let index = 0; index < 200_000; index++) yield events[index % events.length];
    };
    const {records} = await summarize(many());
    clearInterval(timer);
    expect(records).to.include({events: 3000, duplicates: 197_000});
    expect(others).to.be.above(0);
  });
});
