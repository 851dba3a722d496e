// The names and properties that vendors get.

import {expect} from 'chai';
import type {DarkSocialEvent} from 'dark-social';
import {eventName, eventProperties} from 'dark-social/analytics';
import {arrival, arrivalProperties, damaged, long, share, shareProperties, valuesIn} from './events.js';

describe('eventName', () => {
  const names: [fields: Partial<DarkSocialEvent>, name: string][] = [
    [{type: 'share', outcome: 'opened'}, 'share'],
    [{type: 'share', outcome: 'copied'}, 'share'],
    [{type: 'share', outcome: 'shared'}, 'share'],
    [{type: 'share', outcome: 'cancelled'}, 'share_cancelled'],
    [{type: 'share', outcome: 'failed'}, 'share_failed'],
    [{type: 'arrival'}, 'share_arrival'],
    [{type: 'conversion'}, 'share_conversion'],
    [{type: 'visit'}, 'share_visit'],
    [{type: 'unlock'}, 'share_unlock'],
  ];
  for (const [fields, name] of names) {
    it(`is ${name} for ${Object.values(fields).join(', ')}`, () => {
      const {outcome: _, ...rest} = share;
      expect(eventName({...rest, ...fields})).to.equal(name);
    });
  }
});

describe('eventProperties', () => {
  it('are flat and have a prefix', () => {
    expect(eventProperties(share)).to.deep.equal(shareProperties);
    expect(eventProperties(arrival)).to.deep.equal(arrivalProperties);
  });

  it('leave out unknown fields, and have no null', () => {
    expect(eventProperties(damaged)).to.deep.equal({share_status: 'damaged', share_url: 'https://example.org/article'});
    const gaps = {...damaged, channel: undefined, token: undefined, depth: undefined};
    expect(valuesIn(eventProperties(gaps))).not.to.include.oneOf([null, undefined]);
  });

  it('are cut to a length, except the token', () => {
    const {share_token, ...texts} = eventProperties(long, 100);
    expect(share_token).to.equal(share.token);
    for (const name of ['share_url', 'share_campaign', 'share_content', 'share_place'])
      expect(texts[name]).to.have.length(100);
    expect(eventProperties(long).share_campaign).to.have.length(255);
  });
});
