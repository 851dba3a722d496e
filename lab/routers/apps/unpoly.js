// Unpoly on a site of two articles that the server renders (see ../rendered.mjs).

window.bootedAt = location.href;
// The document may be complete by the time that this runs.
document.documentElement.setAttribute('up-boot', 'manual');
await import('unpoly');
window.up.link.config.followSelectors.push('a[href]');
window.up.boot();
window.ready = true;
