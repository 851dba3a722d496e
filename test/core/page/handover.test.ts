// What the early script has left for the library, and what else may stand in its place.

import {expect} from 'chai';
import {mintToken, type DarkSocialEvent} from 'dark-social';
import {freshPage, type FreshPage} from '../fresh-page.js';

const key = Symbol.for('dark-social.early') as unknown as string;
const token = mintToken({channel: 'telegram'});
const settled = () => new Promise<void>((resolve) => setTimeout(resolve, 150));

/** The tokens of the arrivals that a page counts. */
async function arrivals(address: string, left: (window: FreshPage['window']) => unknown) {
  const {library, window} = await freshPage({
    address,
    prepare(made) {
      made[key] = left(made);
    },
  });
  const events: DarkSocialEvent[] = [];
  library.configure({frames: true, sinks: [(event) => void events.push(event)]});
  await settled();
  expect(window.location.href).not.to.include(token);
  return events.filter(({type}) => type === 'arrival').map((event) => event.token);
}

describe('what the early script has left', () => {
  const came = ({location}: FreshPage['window']) => `${location.origin}${location.pathname}?ds=${token}`;

  it('is read as the address that the page was loaded by', async () => {
    expect(await arrivals('', (window) => ({href: came(window)}))).to.deep.equal([token]);
  });

  it('is read as an older early script left it, too', async () => {
    expect(await arrivals('', came)).to.deep.equal([token]);
  });

  const junk: [title: string, left: (window: FreshPage['window']) => unknown][] = [
    ['null', () => null],
    ['a number', () => 7],
    ['true', () => true],
    ['a function', () => () => 1],
    ['an empty object', () => ({})],
    ['a number as address', () => ({href: 7})],
    ['no address at all', () => ({href: 'text'})],
    ['text that is no address', () => 'text'],
    ['an address of another site', () => ({href: `https://other.example/?ds=${mintToken({channel: 'sms'})}`})],
    ['a frozen object', () => Object.freeze({href: 7})],
    [
      'a getter that throws',
      () => ({
        get href() {
          throw new Error('no');
        },
      }),
    ],
  ];
  for (const [title, left] of junk) {
    it(`is ignored where it is not the early script's: ${title}`, async () => {
      expect(await arrivals(`?ds=${token}`, left)).to.deep.equal([token]);
    });
  }

  it('is told while the library writes the address, and only then', async () => {
    const {library, window} = await freshPage({address: '?x=1'});
    const early = {href: window.location.href, writing: false};
    window[key] = early;
    const told: boolean[] = [];
    const {replaceState} = window.History.prototype;
    window.History.prototype.replaceState = function (...entry) {
      told.push(early.writing);
      replaceState.apply(this, entry);
    };
    library.configure({frames: true});
    await settled();
    window.history.replaceState(null, '', `?ds=${token}&x=2`);
    await settled();
    expect(window.location.search).to.equal('?x=2');
    expect([told, early.writing]).to.deep.equal([[false, true], false]);
  });
});
