// The snippets for Svelte and Angular, compiled by the compilers of these frameworks.

import {spawnSync} from 'node:child_process';
import {mkdtempSync, readFileSync, rmSync, writeFileSync} from 'node:fs';
import {join} from 'node:path';
import {fileURLToPath} from 'node:url';
import {compile} from 'svelte/compiler';

import {snippets} from '../../demo/scripts/builder/snippets/index.js';
import {app, bundle} from '../../test/pages/bundled-snippets.mjs';
import {designs} from '../../test/pages/designs.mjs';
import {listenerJourney, listeningCode, snippetJourney} from '../../test/pages/snippet-journeys.mjs';
import {snippetPage} from '../../test/pages/snippet-page.mjs';

const here = fileURLToPath(new URL('.', import.meta.url));
const nodePaths = [join(here, 'node_modules')];

const svelte = async ({code}) => {
  const {js, warnings} = compile(code, {generate: 'client', css: 'injected', dev: true});
  if (warnings.length) throw new Error(warnings.map(({message}) => message).join('\n'));
  const main = `import {mount} from 'svelte';
import Component from './snippet.js';
mount(Component, {target: document.querySelector('#app')});`;
  const files = {main, './snippet.js': js.code};
  const settings = {nodePaths, conditions: ['browser', 'svelte']};
  return snippetPage(app(await bundle(files, {}, settings)));
};
snippetJourney('svelte', svelte);
listenerJourney('svelte', svelte, 'ondark-social-share={heard}', (code) =>
  code.replace('</script>', 'const heard = (event) => (window.heard = event.detail.channel);\n</script>'),
);

const compilerOptions = {
  target: 'es2022',
  module: 'esnext',
  moduleResolution: 'bundler',
  strict: true,
  experimentalDecorators: true,
  skipLibCheck: true,
  outDir: 'out',
  rootDir: '.',
};

/** Components by their code, as Angular's compiler leaves them. */
function compileAngular(codes) {
  const folder = mkdtempSync(join(here, 'angular-'));
  try {
    codes.forEach((code, index) => writeFileSync(join(folder, `bar-${index}.ts`), code));
    const settings = {
      compilerOptions,
      angularCompilerOptions: {strictTemplates: true, compilationMode: 'full'},
      include: ['*.ts'],
    };
    writeFileSync(join(folder, 'tsconfig.json'), JSON.stringify(settings));
    const compiler = join(here, 'node_modules/@angular/compiler-cli/bundles/src/bin/ngc.js');
    const {status, stdout, stderr} = spawnSync(process.execPath, [compiler, '-p', folder], {encoding: 'utf8'});
    if (status) throw new Error(stdout + stderr);
    return new Map(codes.map((code, index) => [code, readFileSync(join(folder, `out/bar-${index}.js`), 'utf8')]));
  } finally {
    rmSync(folder, {recursive: true, force: true});
  }
}

const weights = JSON.parse(readFileSync('dist/weights.json', 'utf8'));
const codeOf = (design) => snippets(design, weights).find(({id}) => id === 'angular').code;
const listening = ['(dark-social-share)="heard($event)"', (code) => code.replace(/ShareBar \{\}$/, withMethod)];
const withMethod =
  'ShareBar {\n  heard = (event: CustomEvent) => Object.assign(window, {heard: event.detail.channel});\n}';
const compiled = compileAngular([...Object.values(designs).map(codeOf), listeningCode('angular', ...listening)]);

const angular = async ({code}) => {
  // What Angular's own packages leave to be compiled is compiled on the page.
  const main = `import '@angular/compiler';
import {provideZonelessChangeDetection} from '@angular/core';
import {bootstrapApplication} from '@angular/platform-browser';
import {ShareBar} from './snippet.js';
bootstrapApplication(ShareBar, {providers: [provideZonelessChangeDetection()]});`;
  const {script} = await bundle({main, './snippet.js': compiled.get(code)}, {}, {nodePaths});
  // As the note says, angular.json adds the theme, which the code does not name.
  const {theme} = Object.values(designs).find((design) => codeOf(design) === code) ?? {};
  const head = theme ? `<link rel="stylesheet" href="/dist/themes/${theme}.css">` : '';
  return snippetPage({head, body: '<app-share-bar></app-share-bar>' + script});
};
snippetJourney('angular', angular);
listenerJourney('angular', angular, ...listening);
