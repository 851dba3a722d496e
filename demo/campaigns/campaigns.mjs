// The demo's campaigns: who is let in, what they get, and the links that a campaign's owner would send.

import {premiere} from './premiere.mjs';

const day = 24 * 3600 * 1000;

/** The labels of the owners' links. */
const streets = ['Heron Street', 'Mill Lane', 'Ferry Row'];
const plots = ['Plot 4', 'Plot 11', 'Plot 26', 'The tap by the gate'];

/** Codes of the bakery: short, without letters that look like digits. */
const codeOf = ({token}) => `BREAD-${token.slice(10, 14).toUpperCase()}`;

/**
 * Opens the campaigns. The library's build is needed only from here on. Everything is kept in memory: a demo that starts again
 * knows nobody.
 */
export async function openCampaigns() {
  const {createCampaign, createSigner, labelled, memoryCampaigns} = await import('../../dist/server/index.js');
  const {decorateUrl} = await import('../../dist/index.js');
  const {nodeListener} = await import('../../dist/server/node-listener.js');

  const signer = createSigner({keys: [{id: 'a', secret: crypto.getRandomValues(new Uint8Array(32))}]});
  const store = memoryCampaigns();
  const settings = {
    premiere: {maxUses: 10, maxDepth: 3, content: (_, request) => premiere(languageOf(request))},
    offer: {maxUses: 20, offer: codeOf},
    contest: {maxUses: 1000, leaderboard: true},
    community: {maxUses: 1000, leaderboard: true},
  };
  /** By host, since what is signed names it, and the demo may run at any port. */
  const campaigns = new Map();
  const campaignOf = (name, host) => {
    const key = `${name} ${host}`;
    if (!campaigns.has(key) && settings[name])
      campaigns.set(key, createCampaign({campaign: name, host, signer, store, ...settings[name]}));
    return campaigns.get(key);
  };

  /** Links that a campaign's owner would send to a page of the demo, one for each label, signed for a week. */
  function ownersLinks({campaign, host, page, utm}, labels) {
    const options = {campaign, channel: 'copy', utm};
    const links = labelled(new URL(page, `http://${host}`).href, labels, options);
    return Promise.all(
      links.map(async ({label, url, token}) => {
        const signed = await signer.sign(token, {host, campaign, expires: Date.now() + 7 * day});
        await campaignOf(campaign, host).label(token, label);
        return {label, url: decorateUrl(url, {...options, content: label, token: signed})};
      }),
    );
  }

  /** The links of the plots, made once, so that they stay the same for all visitors; short, for QR codes. */
  const plotLinks = new Map();
  const linksOfPlots = (place) => {
    const key = Object.values(place).join(' ');
    if (!plotLinks.has(key)) plotLinks.set(key, ownersLinks({...place, utm: false}, plots));
    return plotLinks.get(key);
  };

  return async (request, response) => {
    const {host} = request.headers;
    const url = new URL(request.url, `http://${host}`);
    const [, , name, action] = url.pathname.split('/');
    const json = (content, status = 200) => {
      response.writeHead(status, {'Content-Type': 'application/json', 'Cache-Control': 'no-store'});
      response.end(JSON.stringify(content));
    };
    if (name === 'seed' || name === 'labelled') {
      const campaign = url.searchParams.get('campaign');
      const label = url.searchParams.get('label');
      const page = url.searchParams.get('page') ?? '/';
      const isKnown = settings[campaign] && (!label || streets.includes(label)) && /^\/(?!\/)[\w/.-]*$/.test(page);
      if (request.method !== 'GET' || !isKnown) return json({error: 'no such link'}, 404);
      const place = {campaign, host, page};
      if (name === 'labelled') return json({links: await linksOfPlots(place)});
      const [link] = await ownersLinks(place, [label || campaign]);
      return json({url: link.url});
    }
    const campaign = campaignOf(name, host);
    if (!campaign || (action && !/^\w+$/.test(action))) return json({error: 'no such campaign'}, 404);
    return nodeListener(campaign.fetch)(request, response);
  };
}

const languageOf = (request) => (/\/fr\//.test(request.headers.get('referer') ?? '') ? 'fr' : 'en');
