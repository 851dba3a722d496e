// barba on a site of two articles that the server renders (see ../rendered.mjs).

import barba from '@barba/core';

window.bootedAt = location.href;
// barba leaves it to the site where a new page begins.
barba.hooks.enter(({trigger}) => {
  if (trigger instanceof Element && !trigger.dataset.do) scrollTo(0, 0);
});
barba.init({transitions: [{leave() {}, enter() {}}]});
window.ready = true;
