// Channels that a page takes off, or gives a new address.

import {expect} from 'chai';
import {configure, createShare, readArrival, reset} from 'dark-social';
import {facebook, signal, telegram} from 'dark-social/channels';

const url = 'https://example.org/a?q=1&r=é';

describe('a channel that died or moved', () => {
  const {warn} = console;
  const warnings: string[] = [];

  beforeEach(() => {
    reset();
    warnings.length = 0;
    console.warn = (...all: unknown[]) => void warnings.push(all.join(' '));
  });
  afterEach(() => {
    console.warn = warn;
    reset();
  });

  it('is taken off by channelsOff and by channelOverrides: createShare() says so', () => {
    configure({channelsOff: ['telegram'], channelOverrides: {facebook: false}});
    expect(() => createShare('telegram', {url})).to.throw(TypeError, '"telegram" is off by an option');
    expect(() => createShare(facebook, {url})).to.throw(TypeError, '"facebook" is off by an option');
    expect(createShare('whatsapp', {url}).href).to.match(/^https:\/\/wa\.me\//);
  });

  it('gets the new address with link, text and title in it, and keeps its code', () => {
    configure({
      channelOverrides: {
        telegram: {href: 'https://t.example/new?link={url}&words={text}&name={title}'},
        signal: {href: 'https://signal.example/share?u={url}'},
      },
    });
    const share = createShare('telegram', {url, title: 'A & B', text: 'x{url}y'});
    const {searchParams, host} = new URL(share.href ?? '');
    expect(host).to.equal('t.example');
    expect(searchParams.get('words')).to.equal('x{url}y');
    expect(searchParams.get('name')).to.equal('A & B');
    expect(readArrival(searchParams.get('link') ?? '')).to.include({channel: 'telegram', token: share.token});
    // It copied before.
    expect(createShare(signal, {url}).href).to.match(/^https:\/\/signal\.example\/share\?u=https%3A%2F%2Fexample\.org/);
    expect(warnings).to.deep.equal([]);
  });

  const unusable = [
    ['https://t.example/?u={url}'],
    'http://t.example/?u={url}',
    'https://t.example/',
    'javascript:alert({url})',
    5,
    undefined,
    {},
  ];
  for (const href of unusable) {
    it(`keeps its own address where the new one is ${JSON.stringify(href) ?? 'missing'}, with one warning`, () => {
      configure({channelOverrides: {telegram: {href: href as string}}});
      for (let time = 0; time < 2; time++) expect(createShare(telegram, {url}).href).to.match(/^https:\/\/t\.me\//);
      expect(warnings).to.have.lengthOf(1);
      expect(warnings[0]).to.contain('channelOverrides.telegram');
    });
  }

  it('keeps its address where its id is the name of what objects inherit', () => {
    const channel = {...telegram, id: 'constructor', code: 'x7'};
    configure({channelOverrides: {line: false}, channels: [channel]});
    expect(createShare('constructor', {url}).href).to.match(/^https:\/\/t\.me\//);
    expect(warnings).to.deep.equal([]);
  });

  it('keeps its address where channelOverrides is no object, with one warning', () => {
    configure({channelOverrides: 'xing' as never});
    expect(createShare('telegram', {url}).href).to.match(/^https:\/\/t\.me\//);
    expect(warnings).to.have.lengthOf(1);
  });
});

describe('the option channels', () => {
  beforeEach(() => reset());
  afterEach(() => reset());

  it('adds to the channels that are there, and replaces those with the same id', () => {
    configure({channels: [facebook]});
    configure({channels: [{...facebook, name: 'FB'}, signal]});
    configure({channels: []});
    expect(createShare('facebook', {url}).channel.name).to.equal('FB');
    expect(createShare('signal', {url}).channel).to.equal(signal);
  });
});
