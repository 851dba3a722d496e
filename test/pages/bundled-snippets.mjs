// Snippets of the demo's builder as a bundler makes a page of them.

import {build} from 'esbuild';
import {compileScript, compileStyle, parse} from 'vue/compiler-sfc';

/** What Vue's plugin for Vite defines. */
const flags = {
  __VUE_OPTIONS_API__: 'true',
  __VUE_PROD_DEVTOOLS__: 'false',
  __VUE_PROD_HYDRATION_MISMATCH_DETAILS__: 'false',
};

/**
 * Bundles modules: `files` by name, of which the first is where it starts; `settings`: more for esbuild. Returns the parts of
 * a page: styles in its head, and the script.
 */
export async function bundle(files, loaders = {}, settings = {}) {
  const names = Object.keys(files);
  const {outputFiles} = await build({
    stdin: {contents: files[names[0]], resolveDir: process.cwd(), loader: 'js'},
    bundle: true,
    format: 'iife',
    target: 'es2022',
    outdir: 'bundle',
    write: false,
    jsx: 'automatic',
    charset: 'utf8',
    logLevel: 'silent',
    define: {'process.env.NODE_ENV': '"development"', ...flags},
    ...settings,
    plugins: [
      {
        name: 'snippet',
        setup({onLoad, onResolve}) {
          onResolve({filter: /^\.\/snippet\./}, ({path}) => ({path, namespace: 'snippet'}));
          onLoad({filter: /./, namespace: 'snippet'}, ({path}) => ({
            contents: files[path],
            resolveDir: process.cwd(),
            loader: loaders[path] ?? 'js',
          }));
        },
      },
    ],
  });
  const textOf = (ending) =>
    outputFiles
      .filter(({path}) => path.endsWith(ending))
      .map(({text}) => text)
      .join('\n');
  const inScript = textOf('.js').replaceAll('</script', '<\\/script').replaceAll('<!--', '<\\!--');
  return {head: `<style>${textOf('.css')}</style>`, script: `<script>${inScript}</script>`};
}

/** A page with the place that an application is drawn into. */
export const app = ({head, script}) => ({head, body: `<div id="app"></div>${script}`});

/** A page of which the bundler takes the module scripts, as Vite does. */
export async function bundleNpm(code) {
  const [, main] = /<script type="module">\n(.*?)<\/script>/s.exec(code);
  const {head, script} = await bundle({main});
  return {head, body: code.replace(/<script type="module">.*?<\/script>/s, '') + script};
}

export async function bundleReact(code) {
  const main = `import {createRoot} from 'react-dom/client';
import {createElement, StrictMode} from 'react';
import {ShareBar} from './snippet.jsx';
createRoot(document.querySelector('#app')).render(createElement(StrictMode, null, createElement(ShareBar)));`;
  return app(await bundle({main, './snippet.jsx': code}, {'./snippet.jsx': 'jsx'}));
}

/** As Vue's plugin for Vite compiles it, with the option that the snippet's note names. */
export async function bundleVue(code) {
  const id = 'data-v-snippet';
  const isCustomElement = (tag) => tag.startsWith('dark-social-');
  const {descriptor, errors} = parse(code, {templateParseOptions: {isCustomElement}});
  if (errors.length) throw errors[0];
  const {content} = compileScript(descriptor, {
    id,
    inlineTemplate: true,
    genDefaultAs: 'component',
    templateOptions: {compilerOptions: {isCustomElement}},
  });
  const css = descriptor.styles.map(
    ({content: source}) => compileStyle({source, id, filename: 'a.vue', scoped: true}).code,
  );
  const main = `import {createApp} from 'vue';
import component from './snippet.js';
import './snippet.css';
createApp(component).mount('#app');`;
  const component = `${content}\ncomponent.__scopeId = '${id}';\nexport default component;`;
  const files = {main, './snippet.js': component, './snippet.css': css.join('\n')};
  return app(await bundle(files, {'./snippet.css': 'css'}));
}
