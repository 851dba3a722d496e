// Rollup plugin: writes which files belong together, with their hashes, beside `auto.js`.

import {createHash} from 'node:crypto';

const integrityOf = (code) => `sha384-${createHash('sha384').update(code).digest('base64')}`;

/**
 * `manifest.json` has the integrity hash of each file, and which ones a page with a bar needs first, for preload lines. `head.html` has
 * those lines and the script tag, to be pasted; `/dark-social/` stands for the folder on the server.
 */
export const manifest = () => ({
  name: 'manifest',
  generateBundle(_, bundle) {
    const scripts = Object.values(bundle).filter(({type}) => type === 'chunk');
    const files = Object.fromEntries(scripts.map(({fileName, code}) => [fileName, {integrity: integrityOf(code)}]));
    const nameOf = (part) => scripts.find(({name}) => name === part).fileName;
    const preload = [nameOf('core'), nameOf('elements')];
    const attributes = (file) => `integrity="${files[file].integrity}"`;
    const head = [
      ...preload.map((file) => `<link rel="modulepreload" href="/dark-social/${file}" ${attributes(file)}>`),
      `<script type="module" src="/dark-social/auto.js" ${attributes('auto.js')}></script>`,
    ];
    this.emitFile({
      type: 'asset',
      fileName: 'manifest.json',
      source: JSON.stringify({files, preload}, null, 2) + '\n',
    });
    this.emitFile({type: 'asset', fileName: 'head.html', source: head.join('\n') + '\n'});
  },
});
