// A site of two articles on Inertia's client, without a framework; the server sends what it needs (see ../rendered.mjs).

import {router} from '@inertiajs/core';

window.bootedAt = location.href;
const initialPage = JSON.parse(document.querySelector('#page').textContent);
let current;
router.init({
  initialPage,
  resolveComponent: (name) => name,
  async swapComponent({component, page}) {
    const isSame = current?.component === component;
    current = page;
    if (isSame) document.querySelector('main').dataset.query = queryOf(page).toString();
    else document.querySelector('#app').replaceChildren(navigation(), article(component));
    // The browser has looked for the anchor before there was one.
    if (!window.ready) document.getElementById(location.hash.slice(1))?.scrollIntoView();
    window.ready = true;
  },
});

const queryOf = ({url}) => new URL(url, location.origin).searchParams;

function navigation() {
  const links = ['tide', 'moor'].map((name) => {
    const link = element('a', {href: `/${name}`, 'data-to': name}, [name]);
    link.onclick = (event) => {
      event.preventDefault();
      router.visit(link.href);
    };
    return link;
  });
  const button = element('button', {'data-do': 'sort'}, ['Newest first']);
  // As sites do it that keep their filters in the query: all that is there, and one thing changed.
  button.onclick = () => {
    const query = queryOf(current);
    query.set('sort', 'new');
    router.visit(`${location.pathname}?${query}${location.hash}`, {
      replace: true,
      preserveScroll: true,
      preserveState: true,
    });
  };
  return element('nav', {}, [...links, button]);
}

function article(name) {
  return element('main', {'data-page': name, 'data-query': queryOf(current).toString()}, [
    element('h1', {}, [name]),
    element('dark-social-share', {channels: 'whatsapp copy'}, []),
    element('h2', {id: 'notes'}, ['Notes']),
  ]);
}

function element(name, attributes, children) {
  const made = document.createElement(name);
  for (const [key, value] of Object.entries(attributes)) made.setAttribute(key, value);
  made.append(...children);
  return made;
}
