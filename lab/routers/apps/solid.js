// A site of two articles on Solid Router, by Solid's own `h` in place of its compiler.

import h from 'solid-js/h';
import {onMount} from 'solid-js';
import {render} from 'solid-js/web';
import {A, Route, Router, useLocation, useSearchParams} from '@solidjs/router';

function Site(props) {
  const [, setQuery] = useSearchParams();
  // As sites do it that keep their filters in the query: all that is there, and one thing changed.
  const sort = () => setQuery({sort: 'new'}, {replace: true});
  return [
    h('nav', {}, [
      h(A, {href: '/tide', 'data-to': 'tide'}, 'Tide'),
      h(A, {href: '/moor', 'data-to': 'moor'}, 'Moor'),
      h('button', {'data-do': 'sort', onclick: sort}, 'Newest first'),
    ]),
    () => props.children,
  ];
}

// `h` takes a function without parameters for a value that changes, not for a component.
const tide = (_props) => article('tide');
const moor = (_props) => article('moor');

function article(name) {
  const here = useLocation();
  onMount(() => {
    // The browser has looked for the anchor before there was one.
    if (!window.ready) document.getElementById(location.hash.slice(1))?.scrollIntoView();
    window.ready = true;
  });
  return h('main', {'data-page': name, 'data-query': () => here.search}, [
    h('h1', {}, name),
    h('dark-social-share', {'attr:channels': 'whatsapp copy'}),
    h('h2', {id: 'notes'}, 'Notes'),
  ]);
}

window.bootedAt = location.href;
render(
  () =>
    h(Router, {root: Site}, [h(Route, {path: '/tide', component: tide}), h(Route, {path: '/moor', component: moor})]),
  document.querySelector('#app'),
);
