#!/usr/bin/env bash
# Vue 3.5.45 hydrates an element whose `innerHTML` (or `v-html`) was a declarative shadow root by setting that HTML again: the HTML parser has
# turned the template into the shadow root, so the element is empty and differs from what Vue expects. The template comes back as an inert child
# of the element, beside the shadow root that is there, and without a warning. A component that looks into its children finds it; a render
# function without children leaves the element as it is.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm init --yes >/dev/null
npm install --silent --no-audit --no-fund vue@3.5.45 jsdom@26.1.0
cat >try.mjs <<'JS'
import {JSDOM} from 'jsdom';

const {window} = new JSDOM('<!doctype html><div id="app"></div>');
const {document, Element, HTMLElement, SVGElement, Node} = window;
Object.assign(globalThis, {window, document, Element, HTMLElement, SVGElement, Node, MathMLElement: class {}});
const warnings = [];
console.warn = (...words) => warnings.push(words.join(' '));
const {createSSRApp, h, version} = await import('vue');

/** What the element's children are after hydration. */
function hydrate(render) {
  const host = document.querySelector('#app');
  // As the parser of a browser leaves <my-card><template shadowrootmode="open">…</template></my-card>.
  host.innerHTML = '<my-card></my-card>';
  host.firstChild.attachShadow({mode: 'open'}).innerHTML = '<p>shown</p>';
  const app = createSSRApp({render});
  app.mount(host);
  const children = host.firstChild.innerHTML;
  app.unmount();
  return children;
}

const template = '<template shadowrootmode="open"><p>shown</p></template>';
const seen = [hydrate(() => h('my-card', {innerHTML: template})), hydrate(() => h('my-card'))];
console.log(`vue ${version}: innerHTML: ${JSON.stringify(seen[0])}, no children: ${JSON.stringify(seen[1])}, warnings: ${warnings.length}`);
if (seen[0] !== template || seen[1] !== '' || warnings.length) {
  console.log('changed: expected the template, an empty text and no warning');
  process.exitCode = 1;
}
JS
NODE_ENV=development node try.mjs
