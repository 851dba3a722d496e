// A site of two articles on a router of its own, on the Navigation API. It counts what it does: `rendered` holds the address of each
// drawing, `failed` the errors of navigations that were aborted.

window.bootedAt = location.href;
window.rendered = [];
window.failed = [];
let current = new URL(location.href);

navigation.addEventListener('navigate', (event) => {
  if (!event.canIntercept || event.hashChange || event.downloadRequest !== null || event.navigationType === 'reload')
    return;
  const url = new URL(event.destination.url);
  event.intercept({
    async handler() {
      // A page takes a while to come.
      await new Promise((resolve) => setTimeout(resolve, 60));
      if (!event.signal.aborted) render(url);
    },
    scroll: event.info?.stay ? 'manual' : 'after-transition',
  });
});
navigation.addEventListener('navigateerror', ({error}) => failed.push(error.name));

function render(url) {
  rendered.push(url.pathname + url.search + url.hash);
  const isSame = url.pathname === current.pathname && document.querySelector('main');
  current = url;
  if (isSame) {
    document.querySelector('main').dataset.query = url.search;
    return;
  }
  document.querySelector('#app').replaceChildren(...page(url.pathname.slice(1), url.search));
}

function page(name, query) {
  const nav = element('nav', {}, [
    element('a', {href: '/tide', 'data-to': 'tide'}, ['Tide']),
    element('a', {href: '/moor', 'data-to': 'moor'}, ['Moor']),
    element('button', {'data-do': 'sort'}, ['Newest first']),
  ]);
  nav.querySelector('button').onclick = () => {
    // As sites do it that keep their filters in the query: all that is there, and one thing changed.
    const url = new URL(current);
    url.searchParams.set('sort', 'new');
    navigation.navigate(url.href, {history: 'replace', info: {stay: true}});
  };
  return [
    nav,
    element('main', {'data-page': name, 'data-query': query}, [
      element('h1', {}, [name]),
      element('dark-social-share', {channels: 'whatsapp copy'}, []),
      element('h2', {id: 'notes'}, ['Notes']),
    ]),
  ];
}

function element(name, attributes, children) {
  const made = document.createElement(name);
  for (const [key, value] of Object.entries(attributes)) made.setAttribute(key, value);
  made.append(...children);
  return made;
}

render(current);
document.getElementById(location.hash.slice(1))?.scrollIntoView();
window.ready = true;
