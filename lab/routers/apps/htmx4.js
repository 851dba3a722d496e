// htmx 4 on a site of two articles that the server renders (see ../rendered.mjs).

window.bootedAt = location.href;
await import('htmx4');
window.ready = true;
