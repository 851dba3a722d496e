// The site that the articles stand on, and what it hears of their readers.

import {setTimeout as delay} from 'node:timers/promises';

import {serve} from '../tools/site.mjs';
import {article} from './article.mjs';

/** Starts the site: what `serve` gives, `routes` to add to, and `publish`. `routes` and `headers` are those of `serve`. */
export async function startSite({routes: more = {}, headers = {}} = {}) {
  const routes = {...more};
  const site = await serve({routes, headers, folders: {'/pages/': 'test/pages', '/node_modules/': 'node_modules'}});
  site.routes = routes;
  let count = 0;

  /**
   * Publishes a page under an address of its own: an article with those parts, or html. Returns its `url`, and `events`,
   * which waits until the page's readers caused that many, and gives all that came until then and a little after. Visits
   * without a token are told by `visits` instead.
   */
  site.publish = ({headers: own, html, ...parts} = {}) => {
    const path = `/articles/${++count}`;
    const log = `/log/${count}`;
    routes[path] = {headers: own, body: html ?? article({...parts, log})};
    routes[log] = {status: 204};
    const logged = (wanted) => {
      const came = () =>
        site.requests
          .filter(({method, url}) => method === 'POST' && url.pathname === log)
          .map(({body}) => JSON.parse(body))
          .filter(wanted);
      return async (least = 0) => {
        for (let tries = 0; came().length < least && tries < 160; tries++) await delay(50);
        await delay(300);
        return came();
      };
    };
    return {
      path,
      log,
      url: site.url(path),
      events: logged(({type}) => type !== 'visit'),
      visits: logged(({type}) => type === 'visit'),
    };
  };
  return site;
}
