// What the pages of campaigns need beside the elements: the links that the campaign's owner would send, and who leads.

const isFrench = document.documentElement.lang === 'fr';

/** Links that the demo's server has signed, by campaign and label. */
async function fillSeeds() {
  const buttons = document.querySelectorAll('[data-seed]');
  if (!buttons.length) return;
  const page = location.pathname;
  for (const button of buttons) {
    const {seed, label = ''} = button.dataset;
    const query = new URLSearchParams({campaign: seed, label, page});
    const response = await fetch(`/campaigns/seed?${query}`);
    if (!response.ok) continue;
    button.href = (await response.json()).url;
    button.hidden = false;
  }
}

function drawLeaders(list, leaders) {
  const most = Math.max(1, ...leaders.map(({size}) => size));
  list.replaceChildren(
    ...leaders.map(({content, size}) => {
      const item = document.createElement('li');
      const name = document.createElement('span');
      name.textContent = content;
      const count = document.createElement('output');
      count.textContent = size.toLocaleString(document.documentElement.lang);
      const bar = document.createElement('meter');
      Object.assign(bar, {max: most, value: size, ariaHidden: 'true'});
      bar.setAttribute('aria-label', content);
      item.append(name, count, bar);
      return item;
    }),
  );
  list.parentElement.querySelector('[data-none]').hidden = leaders.length > 0;
}

async function followLeaders(list) {
  for (;;) {
    if (!document.hidden) {
      const response = await fetch(`/campaigns/${list.dataset.leaders}/leaders`, {
        method: 'POST',
        headers: {'content-type': 'application/json'},
        body: '{}',
      }).catch(() => undefined);
      if (response?.ok) drawLeaders(list, (await response.json()).leaders);
    }
    await new Promise((resolve) => setTimeout(resolve, 3000));
  }
}

/** A link with a code for each who speaks for the community. */
async function fillLabelled(list) {
  const response = await fetch(
    `/campaigns/labelled?${new URLSearchParams({campaign: list.dataset.labelled, page: location.pathname})}`,
  );
  if (!response.ok) return;
  for (const {label, url} of (await response.json()).links) {
    const item = document.createElement('li');
    const title = document.createElement('h3');
    title.textContent = label;
    const code = document.createElement('dark-social-qr');
    code.setAttribute('href', url);
    const open = document.createElement('a');
    Object.assign(open, {href: url, target: '_blank', rel: 'noreferrer', className: 'button quiet'});
    open.textContent = isFrench ? 'Ouvrir ce lien' : 'Open this link';
    item.append(title, code, open);
    list.append(item);
  }
}

await fillSeeds();
for (const list of document.querySelectorAll('[data-labelled]')) await fillLabelled(list);
for (const list of document.querySelectorAll('[data-leaders]')) void followLeaders(list);
