// swup on a site of two articles that the server renders (see ../rendered.mjs).

import Swup from 'swup';

window.bootedAt = location.href;
// Without animations: there are no style sheets for them.
new Swup({animationSelector: false});
window.ready = true;
