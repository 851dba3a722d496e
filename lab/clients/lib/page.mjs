// What runs in the shop's pages: the client, set up as its maker says, and this package, built, with the sink.

import {fileURLToPath} from 'node:url';
import {build} from 'esbuild';

import {fromArchive} from '../../../test/tools/archive.mjs';
import {packageRoot} from '../../../test/tools/processes.mjs';

const folder = fileURLToPath(new URL('../clients', import.meta.url));

/** The page's script for a client: one file, as a site's own build makes it. */
export async function pageScript(name) {
  const {outputFiles} = await build({
    stdin: {contents: `import client from './${name}.mjs';\n${entry}`, resolveDir: folder},
    bundle: true,
    minify: true,
    write: false,
    format: 'iife',
    target: 'es2022',
    logLevel: 'error',
    legalComments: 'none',
    define: {'process.env.NODE_ENV': '"production"', global: 'globalThis'},
    plugins: [ownPackage],
  });
  return outputFiles[0].text;
}

/** The script of a client that is not installed: what its module exports is `window.archived`. */
export async function archivedScript(archive) {
  const {outputFiles} = await build({
    stdin: {contents: fromArchive(archive)},
    minify: true,
    write: false,
    format: 'iife',
    globalName: 'archived',
    logLevel: 'error',
  });
  return outputFiles[0].text;
}

/** `dark-social/…` is what `npm run build` has made. */
const ownPackage = {
  name: 'own package',
  setup({onResolve, resolve}) {
    onResolve({filter: /^dark-social(\/|$)/}, ({path, kind, pluginData}) =>
      pluginData === ownPackage ? undefined : resolve(path, {kind, resolveDir: packageRoot, pluginData: ownPackage}),
    );
  },
};

// What the library tells its sinks is kept for the test, also when the page is left. `load` brings a client of an archive, by a tag
// with data for it.
const entry = `
  import {configure} from 'dark-social';
  import 'dark-social/elements/share.js';

  const keep = (event) => {
    sessionStorage.told = JSON.stringify([...JSON.parse(sessionStorage.told ?? '[]'), event]);
  };

  const bar = document.querySelector('dark-social-share');
  bar.addEventListener('click', (event) => {
    // The reader's app would open beside the page, or in its place.
    event.preventDefault();
    if (window.leaving) location.href = '/next';
  });

  const load = (data) =>
    new Promise((resolve, reject) => {
      const script = document.createElement('script');
      Object.assign(script.dataset, data);
      Object.assign(script, {src: 'https://stats.test/archived.js', onload: () => resolve(window.archived), onerror: reject});
      document.head.append(script);
    });

  Promise.resolve(client.setUp({load})).then(
    (sinks) => {
      configure({campaign: 'spring', sinks: [keep, ...[sinks].flat()]});
      window.ready = true;
    },
    (error) => {
      window.failed = String(error.stack);
    },
  );
`;

/** The shop's pages. The second loads no client, which might send there what it could not send before. */
export const pages = {
  '/tides': `<!doctype html>
    <html lang="en">
    <meta charset="utf-8">
    <title>Tides of the week</title>
    <link rel="icon" href="data:,">
    <h1>Tides of the week</h1>
    <dark-social-share channels="whatsapp"></dark-social-share>
    <script src="/page.js"></script>`,
  '/next': `<!doctype html>
    <html lang="en">
    <meta charset="utf-8">
    <title>Next</title>
    <link rel="icon" href="data:,">
    <p>Another page</p>`,
};
