// A site of two articles on Vue Router.

import {createApp, h, nextTick} from 'vue';
import {createRouter, createWebHistory, RouterLink, RouterView, useRoute, useRouter} from 'vue-router';

window.bootedAt = location.href;
const router = createRouter({
  history: createWebHistory(),
  routes: ['tide', 'moor'].map((name) => ({path: `/${name}`, component: article(name)})),
  scrollBehavior: (to, from, saved) => {
    if (to.path === from.path) return false;
    return saved ?? (to.hash ? {el: to.hash} : {top: 0});
  },
});

const app = createApp({
  setup() {
    const route = useRoute();
    const {replace} = useRouter();
    // As sites do it that keep their filters in the query: all that is there, and one thing changed.
    const sort = () => replace({query: {...route.query, sort: 'new'}, hash: route.hash});
    return () => [
      h('nav', [
        h(RouterLink, {to: '/tide', 'data-to': 'tide'}, () => 'Tide'),
        h(RouterLink, {to: '/moor', 'data-to': 'moor'}, () => 'Moor'),
        h('button', {'data-do': 'sort', onClick: sort}, 'Newest first'),
      ]),
      h(RouterView),
    ];
  },
});
app.use(router);
await router.isReady();
app.mount('#app');
await nextTick();
window.ready = true;

function article(name) {
  return {
    setup() {
      const route = useRoute();
      return () =>
        h('main', {'data-page': name, 'data-query': new URLSearchParams(route.query).toString()}, [
          h('h1', name),
          h('dark-social-share', {channels: 'whatsapp copy'}),
          h('h2', {id: 'notes'}, 'Notes'),
        ]);
    },
  };
}
