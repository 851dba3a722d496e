// A shop's article page under a name of its own, with an analytics client and the drop-in in a chosen order, and the record
// of all that its visitors' browsers asked for. Clients leave out pages on loopback addresses, hence the name.

import {serve} from '../../tools/site.mjs';

export const origin = 'http://shop.test';

/** In which order the page loads the analytics client and us. Each gives the head's tags. */
export const orders = {
  'client, then us': (client, us) => client + us('async'),
  'us, then client': (client, us) => us('') + client,
  'us, client 1 s later': (client, us) => us('async') + late(client),
  'client, us 1 s later': (client, us) => client + late(us('async')),
};

/**
 * Starts the shop: the `pages` below, each with a next one. Beside the site's own `close` and `requests` it gives the `hosts`
 * that browsers must map to it.
 */
export async function openShop(clients) {
  const routes = {'/api/event': collect, '/api/send': collect, '/favicon.ico': {status: 204}};
  for (const [name, {script}] of Object.entries(clients)) {
    if (script) routes[`/${name.toLowerCase()}.js`] = await script();
  }
  for (const page of pages(clients)) {
    routes[page.path] = write(page, clients[page.client]);
    routes[`${page.path}/next`] = write(page, clients[page.client]);
  }
  const site = await serve({routes});
  return {...site, hosts: {'shop.test': site, 'stats.test': site}};
}

/** Every client, in every order, with and without the early script: `{client, order, early, path}`. */
export const pages = (clients) =>
  Object.keys(clients).flatMap((client) =>
    Object.keys(orders).flatMap((order, index) =>
      [true, false].map((early) => ({
        client,
        order,
        early,
        path: `/${client.toLowerCase()}/${index}/${early ? 'early' : 'alone'}`,
      })),
    ),
  );

const write = ({order, early, path}, {snippet, config = '', attributes = ''}) => `<!doctype html>
<html lang="en">
<head>
  <meta charset="utf-8">
  <title>A tide table</title>
  ${early ? '<script src="/dist/dark-social-early.js"></script>' : ''}
  <script>window.darkSocialConfig = {${config}};</script>
  ${orders[order](snippet, (when) => `<script ${when} src="/dist/dark-social.min.js" ${attributes}></script>`)}
</head>
<body>
  <h1>A tide table</h1>
  <p><a id="next" href="${path}/next">The next page</a></p>
  <dark-social-share channels="copy"></dark-social-share>
</body>
</html>`;

/** Inserts tags, whose scripts run, a second after the page was read so far. */
const late = (tags) => `<template id="late">${tags}</template><script>
  setTimeout(() => document.head.append(document.createRange().createContextualFragment(late.innerHTML)), 1000);
</script>`;

/** An analytics server, as far as browsers can tell. */
const collect = ({method}) => ({
  status: method === 'OPTIONS' ? 204 : 200,
  headers: {
    'content-type': 'text/plain',
    'access-control-allow-origin': '*',
    'access-control-allow-headers': '*',
  },
  body: method === 'OPTIONS' ? undefined : 'ok',
});
