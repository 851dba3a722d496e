// Small real sites: an application on a router, bundled at the time of the test, with the drop-in in one of some places.

import {build} from 'esbuild';
import {readFile} from 'node:fs/promises';
import {fileURLToPath} from 'node:url';

import {serve} from '../../tools/site.mjs';
import {loadLate, recorder} from './recorder.mjs';

/** Where the drop-in stands: the tags for the head, and whether the application boots with the token in the address. */
export const placements = {
  'early script first': {
    head: '<script src="/dist/dark-social-early.js"></script><script async src="/dist/dark-social.min.js"></script>',
  },
  'main script alone': {head: '<script async src="/dist/dark-social.min.js"></script>'},
  'main script after the app': {head: loadLate('/dist/dark-social.min.js'), dirty: true},
  'a token in the address bar': {
    head: '<script src="/dist/dark-social-early.js"></script><script async data-address-bar src="/dist/dark-social.min.js"></script>',
    addressBar: true,
  },
};

/**
 * Bundles `apps/${app}.js` of a folder (a URL; this one by default) with the packages of `packages`, that folder by default.
 * `define`: the values of constants that the application leaves open, as JavaScript.
 */
export async function bundle(app, {folder = new URL('.', import.meta.url), packages = folder, define} = {}) {
  const {outputFiles} = await build({
    stdin: {
      contents: await readFile(new URL(`apps/${app}.js`, folder), 'utf8'),
      resolveDir: fileURLToPath(packages),
      sourcefile: `${app}.js`,
    },
    bundle: true,
    format: 'esm',
    write: false,
    minify: true,
    logLevel: 'error',
    define: {
      'process.env.NODE_ENV': '"production"',
      __VUE_OPTIONS_API__: 'true',
      __VUE_PROD_DEVTOOLS__: 'false',
      __VUE_PROD_HYDRATION_MISMATCH_DETAILS__: 'false',
      ...define,
    },
  });
  return outputFiles[0].text;
}

/**
 * Serves an application with the drop-in in one place. `rendered`: the server writes the articles; a function that makes the
 * page's body of `{name, nav, main, request}`, or a whole answer, says how, and `true` is as for Turbo.
 */
export async function serveApp(code, {rendered, ...place}) {
  const written = rendered === true ? ({nav, main}) => `<body>${nav}${main}</body>` : rendered;
  const page = (name) => (request) => {
    const body = written?.({...article(name, request.url.search), request}) ?? '<body><div id="app"></div></body>';
    return typeof body === 'string' ? shell(place, body) : body;
  };
  return serve({
    routes: {
      '/tide': page('tide'),
      '/moor': page('moor'),
      '/app.js': code,
    },
  });
}

// Which of two scripts comes first is the network's choice; here the application waits for the one that is to come before it.
const boot = (first) =>
  (first ? '' : 'while (!window.darkSocial) await new Promise((resolve) => setTimeout(resolve, 10));') +
  'import("/app.js");';

const shell = ({head, dirty}, body) => `<!doctype html>
<html lang="en">
<head>
  <meta charset="utf-8">
  <title>Tide and moor</title>
  ${recorder}
  ${head}
  <script type="module">${boot(dirty)}</script>
  <style>
    body { margin: 0; }
    nav { position: fixed; inset: 0 0 auto; background: Canvas; }
    main { height: 4000px; padding-top: 3rem; }
    #notes { margin-top: 1500px; }
  </style>
</head>
${body}
</html>`;

// A server that renders a list keeps the other filters in its links, as it got them.
function article(name, search) {
  const query = new URLSearchParams(search);
  query.set('sort', 'new');
  const nav = `<nav>
    <a href="/tide" data-to="tide">Tide</a> <a href="/moor" data-to="moor">Moor</a>
    <a href="?${query.toString().replaceAll('&', '&amp;')}#notes" data-turbo-action="replace" data-do="sort">Newest first</a>
  </nav>`;
  const main = `<main data-page="${name}" data-query="${search.replaceAll('&', '&amp;')}">
    <h1>${name}</h1>
    <dark-social-share channels="whatsapp copy"></dark-social-share>
    <h2 id="notes">Notes</h2>
  </main>`;
  return {name, nav, main};
}
