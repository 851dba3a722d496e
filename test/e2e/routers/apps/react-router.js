// A site of two articles on React Router's data router.

import {createElement as h, useEffect} from 'react';
import {createRoot} from 'react-dom/client';
import {createBrowserRouter, Link, Outlet, ScrollRestoration, useLocation, useNavigate} from 'react-router';
import {RouterProvider} from 'react-router/dom';

const router = createBrowserRouter([
  {
    Component: Site,
    children: [
      {path: '/tide', element: h(Article, {name: 'tide', key: 'tide'})},
      {path: '/moor', element: h(Article, {name: 'moor', key: 'moor'})},
    ],
  },
]);

window.bootedAt = location.href;
createRoot(document.querySelector('#app')).render(h(RouterProvider, {router}));

function Site() {
  const {search, hash} = useLocation();
  const navigate = useNavigate();
  // As sites do it that keep their filters in the query: all that is there, and one thing changed.
  const sort = () => {
    const query = new URLSearchParams(search);
    query.set('sort', 'new');
    navigate({search: `?${query}`, hash}, {replace: true, preventScrollReset: true});
  };
  return [
    h(
      'nav',
      {key: 'nav'},
      h(Link, {to: '/tide', 'data-to': 'tide'}, 'Tide'),
      h(Link, {to: '/moor', 'data-to': 'moor'}, 'Moor'),
      h('button', {'data-do': 'sort', onClick: sort}, 'Newest first'),
    ),
    h(Outlet, {key: 'outlet'}),
    h(ScrollRestoration, {key: 'scroll'}),
  ];
}

function Article({name}) {
  const {search} = useLocation();
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
