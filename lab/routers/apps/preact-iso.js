// A site of two articles on preact-iso.

import {h, render} from 'preact';
import {useEffect, useLayoutEffect} from 'preact/hooks';
import {LocationProvider, Route, Router, useLocation} from 'preact-iso';

window.bootedAt = location.href;
render(h(LocationProvider, null, h(Site)), document.querySelector('#app'));

function Site() {
  const {url, route} = useLocation();
  // As sites do it that keep their filters in the query: all that is there, and one thing changed.
  const sort = () => {
    const to = new URL(url, location.origin);
    to.searchParams.set('sort', 'new');
    route(to.pathname + to.search + location.hash, true);
  };
  return [
    h(
      'nav',
      {key: 'nav'},
      h('a', {href: '/tide', 'data-to': 'tide'}, 'Tide'),
      h('a', {href: '/moor', 'data-to': 'moor'}, 'Moor'),
      h('button', {'data-do': 'sort', onClick: sort}, 'Newest first'),
    ),
    h(
      Router,
      {key: 'router'},
      h(Route, {path: '/tide', component: Article, name: 'tide'}),
      h(Route, {path: '/moor', component: Article, name: 'moor'}),
    ),
  ];
}

function Article({name}) {
  const {url} = useLocation();
  // The browser has looked for the anchor before there was one.
  useLayoutEffect(() => {
    if (!window.ready) document.getElementById(location.hash.slice(1))?.scrollIntoView();
  }, []);
  useEffect(() => {
    window.ready = true;
  }, []);
  return h(
    'main',
    {'data-page': name, 'data-query': new URL(url, location.origin).search},
    h('h1', null, name),
    h('dark-social-share', {channels: 'whatsapp copy'}),
    h('h2', {id: 'notes'}, 'Notes'),
  );
}
