// A site of two articles on TanStack Router.

import {createElement as h, useEffect} from 'react';
import {createRoot} from 'react-dom/client';
import {
  createRootRoute,
  createRoute,
  createRouter,
  Link,
  Outlet,
  RouterProvider,
  useNavigate,
  useSearch,
} from '@tanstack/react-router';

const root = createRootRoute({component: Site});
const routes = ['tide', 'moor'].map((name) =>
  createRoute({getParentRoute: () => root, path: `/${name}`, component: () => h(Article, {name})}),
);
const router = createRouter({routeTree: root.addChildren(routes), scrollRestoration: true});

window.bootedAt = location.href;
createRoot(document.querySelector('#app')).render(h(RouterProvider, {router}));

function Site() {
  const navigate = useNavigate();
  // As sites do it that keep their filters in the query: all that is there, and one thing changed.
  const sort = () =>
    navigate({
      to: '.',
      search: (before) => ({...before, sort: 'new'}),
      hash: true,
      replace: true,
      resetScroll: false,
    });
  return [
    h(
      'nav',
      {key: 'nav'},
      h(Link, {to: '/tide', 'data-to': 'tide'}, 'Tide'),
      h(Link, {to: '/moor', 'data-to': 'moor'}, 'Moor'),
      h('button', {'data-do': 'sort', onClick: sort}, 'Newest first'),
    ),
    h(Outlet, {key: 'outlet'}),
  ];
}

function Article({name}) {
  const search = useSearch({strict: false});
  useEffect(() => {
    window.ready = true;
  }, []);
  return h(
    'main',
    {'data-page': name, 'data-query': new URLSearchParams(search).toString()},
    h('h1', null, name),
    h('dark-social-share', {channels: 'whatsapp copy'}),
    h('h2', {id: 'notes'}, 'Notes'),
  );
}
