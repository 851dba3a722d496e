// Which landings count as arrivals: how the browser came to the page, who drives it, and what the tab remembers.

import {expect} from 'chai';
import {mintToken, type Arrival} from 'dark-social';
import {freshPage, type PageOptions} from '../fresh-page.js';

const token = mintToken({channel: 'whatsapp'});
const second = mintToken({channel: 'telegram'});
const {origin} = location;

const settled = () => new Promise<void>((resolve) => setTimeout(resolve, 20));

type Prepare = NonNullable<PageOptions['prepare']>;
type Landing = {options?: object; prepare?: Prepare; address?: string};

/** Opens a page by a shared link: which arrivals it counted, and the parent of its further shares. */
async function land({options, prepare, address = `?ds=${token}`}: Landing = {}) {
  const page = await freshPage({address, prepare});
  const arrivals: Arrival[] = [];
  page.library.configure({frames: true, ...options, onArrival: (arrival) => arrivals.push(arrival)});
  await settled();
  return {
    arrivals: arrivals.map(({token: counted, status}) => counted ?? status),
    parent: page.library.tracker().parentToken,
    warnings: page.warnings,
  };
}

/** Has the page believe what its browser would say. */
const says =
  (values: Record<string, unknown>): Prepare =>
  (window) => {
    for (const [path, value] of Object.entries(values)) {
      const names = path.split('.');
      const name = names.pop() as string;
      const target = names.reduce((object, each) => object[each] as never, window as unknown as Record<string, never>);
      Object.defineProperty(target, name, {value, configurable: true});
    }
  };

/** The Navigation API, naming the page before. */
const from = (url?: string | null) =>
  Object.assign(new EventTarget(), {activation: {from: url === undefined ? null : {url}, navigationType: 'push'}});
const loaded = (type: string) => () => [{type}];

describe('an arrival', () => {
  // prettier-ignore
  const counted: [title: string, values: Record<string, unknown>][] = [
    ['by another site', {'document.referrer': 'https://www.example.org/'}],
    ['by a site whose name begins like this one', {'document.referrer': `${origin}0/`}],
    ['without a referrer', {'document.referrer': ''}],
    ['of which the Navigation API names no page before', {'document.referrer': '', navigation: from()}],
    ['of which the Navigation API hides the page before', {'document.referrer': '', navigation: from(null)}],
    ['without the Navigation API', {'document.referrer': '', navigation: undefined}],
    ['where the Navigation API is something else', {'document.referrer': '', navigation: 'none'}],
    ['in a browser without performance.getEntriesByType', {'performance.getEntriesByType': undefined}],
    ['where performance.getEntriesByType throws', {'performance.getEntriesByType': () => { throw new Error('no'); }}],
    ['where performance.getEntriesByType returns nothing', {'performance.getEntriesByType': () => undefined}],
    ['where performance.getEntriesByType knows no navigation', {'performance.getEntriesByType': () => []}],
    ['in a browser that does not know navigator.webdriver', {'navigator.webdriver': undefined}],
  ];
  for (const [title, values] of counted) {
    it(`counts ${title}`, async () => {
      expect(await land({prepare: says(values)})).to.deep.equal({arrivals: [token], parent: token, warnings: []});
    });
  }

  const ofThisSite: [title: string, values: Record<string, unknown>][] = [
    ['a page of this origin', {'document.referrer': `${origin}/list?page=1`}],
    ['this origin, whose pages tell no more', {'document.referrer': `${origin}/`}],
    ['a page of this origin that hides its referrer', {'document.referrer': '', navigation: from(`${origin}/list`)}],
  ];
  for (const [title, values] of ofThisSite) {
    it(`does not count by ${title}, and is nobody's parent`, async () => {
      const found = await land({prepare: says(values)});
      expect(found).to.deep.equal({arrivals: [], parent: undefined, warnings: []});
    });
  }

  it('does not count by a page of this origin where its token is damaged', async () => {
    const address = `?ds=${token.slice(0, 18)}`;
    expect((await land({address})).arrivals).to.deep.equal(['damaged']);
    const prepare = says({'document.referrer': `${origin}/list`});
    expect((await land({address, prepare})).arrivals).to.deep.equal([]);
  });

  for (const type of ['reload', 'back_forward']) {
    it(`does not count again on ${type}, but shares descend from it`, async () => {
      const prepare = says({
        'document.referrer': '',
        'performance.getEntriesByType': loaded(type),
        navigation: from(location.href),
      });
      expect(await land({prepare})).to.deep.equal({arrivals: [], parent: token, warnings: []});
    });
  }

  it('does not count in a tab that the browser discarded and restored', async () => {
    expect((await land({prepare: says({'document.wasDiscarded': true})})).arrivals).to.deep.equal([]);
  });

  it('counts in a driven browser only with countAutomated', async () => {
    const prepare = says({'navigator.webdriver': true});
    expect((await land({prepare})).arrivals).to.deep.equal([]);
    expect((await land({prepare, options: {countAutomated: false}})).arrivals).to.deep.equal([]);
    expect((await land({prepare, options: {countAutomated: true}})).arrivals).to.deep.equal([token]);
  });
});

describe('an arrival where the tab may remember tokens', () => {
  const session = {storage: 'session'};
  const again = says({'document.referrer': `${origin}/list`});
  beforeEach(() => sessionStorage.removeItem('dark-social'));
  afterEach(() => sessionStorage.removeItem('dark-social'));

  it('counts once a tab, whatever the referrer', async () => {
    expect((await land({options: session, prepare: again})).arrivals).to.deep.equal([token]);
    expect((await land({options: session, prepare: again})).arrivals).to.deep.equal([]);
    expect((await land({options: session})).arrivals).to.deep.equal([]);
    expect((await land({options: session, address: `?ds=${second}`})).arrivals).to.deep.equal([second]);
    const third = await land({options: session, prepare: again});
    expect(third).to.deep.include({arrivals: [], parent: second});
  });

  it('counts by the referrer while consent is pending', async () => {
    const options = {...session, consent: 'pending'};
    const page = await land({options, prepare: again});
    expect(page.parent).to.equal(undefined);
    expect(sessionStorage.getItem('dark-social')).to.equal(null);
  });

  it('counts whatever stands under the name of its memory', async () => {
    for (const junk of ['', ' ', 'x', '[]', `${second.slice(1)} 7`]) {
      sessionStorage.setItem('dark-social', junk);
      expect((await land({options: session})).arrivals, junk).to.deep.equal([token]);
      expect(sessionStorage.getItem('dark-social')).to.equal(token);
    }
  });

  it('remembers a bounded number of tokens, latest first', async () => {
    const many = Array.from({length: 60}, () => mintToken({channel: 'email'}));
    sessionStorage.setItem('dark-social', many.join(' '));
    await land({options: session});
    expect(sessionStorage.getItem('dark-social')?.split(' ')).to.deep.equal([token, ...many].slice(0, 50));
  });

  it('counts by the referrer where the browser refuses storage', async () => {
    const prepare: Prepare = (window) =>
      Object.defineProperty(window, 'sessionStorage', {
        get() {
          throw new window.DOMException('no', 'SecurityError');
        },
      });
    expect((await land({options: session, prepare})).arrivals).to.deep.equal([token]);
  });
});
