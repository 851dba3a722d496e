// Turbo on a site of two articles that the server renders (see site.mjs).

window.bootedAt = location.href;
await import('@hotwired/turbo');
window.ready = true;
