// Rollup plugin: `import {barStyle, barStyleHash} from 'bar-style'` gives the style sheet of bars that a server renders, and the hash
// by which a Content Security Policy allows it.

import {createHash} from 'node:crypto';
import {readFile} from 'node:fs/promises';
import {resolve} from 'node:path';
import {transform} from 'esbuild';
import {loadModule} from './load-module.mjs';

const source = 'src/elements/internal/bar.styles.ts';

/**
 * What the elements do by script. Buttons that need the script are invisible until it runs, and keep their room so that nothing moves
 * then; without scripting they take none.
 */
const withoutScript = `
:host(:not(:defined)) button { visibility: hidden }
@media (scripting: none) { button { display: none } }
`;

export default function barStyle() {
  return {
    name: 'bar-style',
    resolveId: (id) => (id === 'bar-style' ? '\0bar-style' : null),
    async load(id) {
      if (id !== '\0bar-style') return null;
      const [, css] = /css`([^`]*)`/.exec(await readFile(source, 'utf8'));
      const {exported, files} = await loadModule('src/channels/usual-channels.ts');
      for (const file of [source, ...files]) this.addWatchFile(resolve(file));
      const colors = exported.channels.map(({id, color}) => `[data-channel='${id}'] { --_color: ${color} }`);
      const {code} = await transform(css + colors.join('\n') + withoutScript, {loader: 'css', minify: true});
      const text = code.trim().replace(/(--[\w-]+): /g, '$1:');
      const hash = createHash('sha256').update(text).digest('base64');
      return `export const barStyle = ${JSON.stringify(text)};\nexport const barStyleHash = ${JSON.stringify(`'sha256-${hash}'`)};`;
    },
  };
}
