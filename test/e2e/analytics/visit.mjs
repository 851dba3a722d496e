// One visit to the shop: a reader lands by a shared link, shares by a copy, and goes to the next page. Tells what the
// analytics client counted, and where the token was seen.

import {setTimeout as delay} from 'node:timers/promises';

import {mintToken} from 'dark-social';
import {until} from '../../tools/visitor.mjs';
import {origin} from './shop.mjs';

/**
 * Resolves to `{token, pageViews, events, leaks, left}`: addresses of counted page views; events with their properties;
 * the kinds of hits that bear the token anywhere but in `share_token`; and what is left of it in the browser.
 */
export async function visit(visitor, shop, page) {
  // A second-hand link: whoever sent it had it from somebody else.
  const token = mintToken({channel: 'telegram', parent: mintToken({channel: 'whatsapp'})});
  const hits = async () => [...sent(shop, page), ...(await visitor.evaluate(queued))];
  const counted = (name) => until(async () => (await hits()).some((hit) => hit.name === name), `no ${name} was sent`);

  await visitor.open(`${origin}${page.path}?ds=${token}&edition=evening#notes`);
  await counted('page view');
  await counted('share_arrival');
  await visitor.click('[data-channel=copy]');
  await counted('share');
  // A client that counts a change of the address waits a little (Umami: 300 ms).
  await delay(500);
  const left = await visitor.evaluate(remains, token);
  const queue = await visitor.evaluate(queued);
  await visitor.click('#next');
  await visitor.until(() => location.pathname.endsWith('/next') && document.readyState === 'complete');
  await until(
    async () => (await hits()).some(({name, url}) => name === 'page view' && url.includes('/next')),
    'the next page was not counted',
  );
  await delay(500);

  const all = [...sent(shop, page), ...queue, ...(await visitor.evaluate(queued))];
  return {
    token,
    pageViews: all.filter(({name}) => name === 'page view').map(({url}) => url),
    events: all.filter(({name}) => name.startsWith('share')),
    leaks: all.filter((hit) => withoutProperty(hit).includes(token)).map(({name}) => name),
    requests: shop.requests.filter((request) => JSON.stringify(request).includes(token)),
    left,
  };
}

const withoutProperty = (hit) => JSON.stringify({...hit, props: {...hit.props, share_token: undefined}});

/** What the clients sent of a page and its next one. */
function sent({requests}, {path}) {
  return requests
    .filter(({method, url}) => method === 'POST' && url.host === 'stats.test')
    .map(({url, body}) => decode[url.pathname](JSON.parse(body)))
    .filter(({url}) => url.includes(path));
}

// `raw` keeps what is not named here, so that a token is seen wherever it stands.
const decode = {
  '/api/event': ({n, u, p, i, ...raw}) => ({
    name: n === 'pageview' ? 'page view' : n,
    url: u,
    props: p,
    interactive: i,
    raw,
  }),
  '/api/send': ({payload: {name = 'page view', url, data, ...raw}}) => ({name, url, props: data, raw}),
};

// Runs in the page: what Matomo's queue holds, told like the others' hits.
function queued() {
  const commands = window._paq ?? [];
  const url = commands.find(([command]) => command === 'setCustomUrl')?.[1];
  return commands.flatMap(([command, category, action, name, ...raw]) => {
    if (command === 'trackPageView') return [{name: 'page view', url}];
    return command === 'trackEvent' ? [{name: action, props: {share_channel: name}, raw: [category, ...raw]}] : [];
  });
}

// Runs in the page.
function remains(token) {
  const places = {
    address: location.href,
    referrer: document.referrer,
    title: document.title,
    storage: JSON.stringify([{...localStorage}, {...sessionStorage}, document.cookie]),
  };
  return Object.keys(places).filter((place) => places[place].includes(token));
}
