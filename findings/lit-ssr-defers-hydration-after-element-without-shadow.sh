#!/usr/bin/env bash
# @lit-labs/ssr 4.1.0 takes an element whose renderer returns `undefined` from renderShadow() (the documented way to write none, and what the
# fallback renderer does for every element that is no LitElement) for the host of all that follows it: each later custom element of the page
# gets `defer-hydration`, and stays as the server wrote it for ever, since no host will take the attribute off. Elements before it have none.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm init --yes >/dev/null
npm install --silent --no-audit --no-fund lit@3.3.3 @lit-labs/ssr@4.1.0
cat >try.mjs <<'JS'
import {readFileSync} from 'node:fs';
import {render} from '@lit-labs/ssr';
import {collectResult} from '@lit-labs/ssr/lib/render-result.js';
import {html, LitElement, ReactiveElement} from 'lit';

customElements.define('with-lit', class extends LitElement {
  render() {
    return html`<p>shown</p>`;
  }
});
customElements.define('without-lit', class extends ReactiveElement {});

const written = await collectResult(render(html`<with-lit></with-lit><without-lit></without-lit><with-lit></with-lit>`));
const tags = [...written.matchAll(/<with(?:out)?-lit[^>]*>/g)].map(([tag]) => tag);
const {version} = JSON.parse(readFileSync('node_modules/@lit-labs/ssr/package.json', 'utf8'));
console.log(`@lit-labs/ssr ${version}: ${tags.join(' ')}`);
const expected = ['<with-lit>', '<without-lit>', '<with-lit defer-hydration>'];
if (tags.map((tag) => tag.replace(/\s+/g, ' ').replace(' >', '>')).join() !== expected.join()) {
  console.log(`changed: expected ${expected.join(' ')}`);
  process.exitCode = 1;
}
JS
node try.mjs
