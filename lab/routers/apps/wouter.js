// A site of two articles on wouter.

import {createElement as h, useEffect, useLayoutEffect} from 'react';
import {createRoot} from 'react-dom/client';
import {Link, Route, Switch, useLocation, useSearch} from 'wouter';

window.bootedAt = location.href;
createRoot(document.querySelector('#app')).render(h(Site));

function Site() {
  const [, navigate] = useLocation();
  const search = useSearch();
  // As sites do it that keep their filters in the query: all that is there, and one thing changed.
  const sort = () => {
    const query = new URLSearchParams(search);
    query.set('sort', 'new');
    navigate(`?${query}${location.hash}`, {replace: true});
  };
  // wouter leaves it to the site where a new page begins.
  const toTop = () => requestAnimationFrame(() => scrollTo(0, 0));
  return [
    h(
      'nav',
      {key: 'nav'},
      h(Link, {href: '/tide', 'data-to': 'tide', onClick: toTop}, 'Tide'),
      h(Link, {href: '/moor', 'data-to': 'moor', onClick: toTop}, 'Moor'),
      h('button', {'data-do': 'sort', onClick: sort}, 'Newest first'),
    ),
    h(
      Switch,
      {key: 'switch'},
      h(Route, {path: '/tide'}, h(Article, {name: 'tide', key: 'tide'})),
      h(Route, {path: '/moor'}, h(Article, {name: 'moor', key: 'moor'})),
    ),
  ];
}

function Article({name}) {
  const search = useSearch();
  // The browser has looked for the anchor before there was one.
  useLayoutEffect(() => {
    if (!window.ready) document.getElementById(location.hash.slice(1))?.scrollIntoView();
  }, []);
  useEffect(() => {
    window.ready = true;
  }, []);
  return h(
    'main',
    {'data-page': name, 'data-query': search},
    h('h1', null, name),
    h('dark-social-share', {channels: 'whatsapp copy'}),
    h('h2', {id: 'notes'}, 'Notes'),
  );
}
