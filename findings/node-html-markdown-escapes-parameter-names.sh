#!/usr/bin/env bash
# node-html-markdown 2.0.0 percent-encodes `_` in a link's own address as `%5F`, in the names of parameters too. Whoever pastes a link through such a converter passes on `utm%5Fsource=…`, which a
# reader of parameters that compares names as they stand does not find. The link still opens, since `%5F` is `_` once decoded.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm init --yes >/dev/null
npm install --silent --no-audit --no-fund node-html-markdown@2.0.0
cat >try.mjs <<'JS'
import {createRequire} from 'node:module';
import {NodeHtmlMarkdown} from 'node-html-markdown';

const {version} = createRequire(import.meta.url)('node-html-markdown/package.json');
const markdown = NodeHtmlMarkdown.translate('<a href="https://example.org/?utm_source=mail&amp;a_b=c_d">Read</a>');
console.log(`node-html-markdown ${version}: ${markdown}`);
const expected = '[Read](https://example.org/?utm%5Fsource=mail&a%5Fb=c%5Fd)';
if (markdown !== expected) {
  console.log(`changed: expected ${expected}`);
  process.exitCode = 1;
}
JS
node try.mjs
