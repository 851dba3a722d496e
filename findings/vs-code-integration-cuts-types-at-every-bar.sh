#!/usr/bin/env bash
# custom-element-vs-code-integration 1.5.0 makes the values of an attribute by cutting its type at every `|`, also inside brackets, and takes
# names of types for values: `string | readonly (string | Channel)[]` of a valid manifest becomes the suggestions `readonly (string` and
# `Channel)[]`, which editors offer and write into the page. Only `string` and the like are left out.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm init --yes >/dev/null
npm install --silent --no-audit --no-fund custom-element-vs-code-integration@1.5.0
cat >try.mjs <<'JS'
import {readFileSync} from 'node:fs';
import {generateVsCodeCustomElementData} from 'custom-element-vs-code-integration';

const type = {text: 'string | readonly (string | Channel)[]'};
const declaration = {
  kind: 'class',
  name: 'MyBar',
  tagName: 'my-bar',
  customElement: true,
  attributes: [{name: 'channels', type, fieldName: 'channels'}],
  members: [{kind: 'field', name: 'channels', type, attribute: 'channels'}],
};
const modules = [{kind: 'javascript-module', path: 'my-bar.js', declarations: [declaration], exports: []}];
generateVsCodeCustomElementData({schemaVersion: '2.1.0', readme: '', modules}, {outdir: '.', cssFileName: null});

const {tags} = JSON.parse(readFileSync('vscode.html-custom-data.json', 'utf8'));
const values = tags[0].attributes.find(({name}) => name === 'channels').values.map(({name}) => name);
const {version} = JSON.parse(readFileSync('node_modules/custom-element-vs-code-integration/package.json', 'utf8'));
console.log(`custom-element-vs-code-integration ${version}: ${JSON.stringify(values)}`);
const expected = ['readonly (string', 'Channel)[]'];
if (values.join('\n') !== expected.join('\n')) {
  console.log(`changed: expected ${JSON.stringify(expected)}`);
  process.exitCode = 1;
}
JS
node try.mjs
