// Rollup plugin: `import {barStyle, barStyleHash} from 'bar-style'` gives the style sheet of bars that a server renders, and the hash
// by which a Content Security Policy allows it; `fixedLayoutStyle` and `fixedLayoutStyleHash` the same for bars at the side or the bottom,
// `menuStyle` and `menuStyleHash` for menus.

import {createHash} from 'node:crypto';
import {readFile} from 'node:fs/promises';
import {resolve} from 'node:path';
import {transform} from 'esbuild';
import {loadModule} from './load-module.mjs';

const sources = ['bar', 'look'].map((name) => `src/elements/internal/${name}.styles.ts`);
const fixedSource = 'src/elements/internal/fixed-layout.styles.ts';
const menuSources = ['src/elements/internal/layout.styles.ts', 'src/elements/layouts/menu.styles.ts'];

/**
 * What the elements do by script. Buttons that need the script are invisible until it runs, and keep their room so that nothing moves
 * then; without scripting they take none.
 */
const withoutScript = `
:host(:not(:defined)) button { visibility: hidden }
@media (scripting: none) { button { display: none } }
`;

/** Without the script a bar stands in its place; the same if the script is not there after some seconds. */
const fixedWithoutScript = `
@media (scripting: none) {
  :host { --_position: relative; --_visibility: visible }
}
:host(:not(:defined)) { animation: stand 1s 4s forwards }
@keyframes stand {
  to { --_position: relative; --_visibility: visible }
}
`;

/** The button of a menu works without the script: browsers open popovers. */
const menuWithoutScript = `
:host([layout='menu']:not(:defined)) .trigger { visibility: visible }
@media (scripting: none) { .trigger { display: inline-flex } }
`;

const cssOf = async (file) => /css`([^`]*)`/.exec(await readFile(file, 'utf8'))[1];

/** The constants for a style sheet: `name`, and its hash as `nameHash`. */
async function constants(name, css) {
  const {code} = await transform(css, {loader: 'css', minify: true});
  const text = code.trim().replace(/(--[\w-]+): /g, '$1:');
  const hash = createHash('sha256').update(text).digest('base64');
  return `export const ${name} = ${JSON.stringify(text)};\nexport const ${name}Hash = ${JSON.stringify(`'sha256-${hash}'`)};\n`;
}

export default function barStyle() {
  return {
    name: 'bar-style',
    resolveId: (id) => (id === 'bar-style' ? '\0bar-style' : null),
    async load(id) {
      if (id !== '\0bar-style') return null;
      const {exported, files} = await loadModule('src/channels/usual-channels.ts');
      for (const file of [...sources, fixedSource, ...menuSources, ...files]) this.addWatchFile(resolve(file));
      const colors = exported.channels.map(({id, color}) => `[data-channel='${id}'] { --_color: ${color} }`);
      const css = (await Promise.all(sources.map(cssOf))).join('\n') + colors.join('\n') + withoutScript;
      const fixed = (await cssOf(fixedSource)) + fixedWithoutScript;
      const menu = (await Promise.all(menuSources.map(cssOf))).join('') + menuWithoutScript;
      const sheets = {barStyle: css, fixedLayoutStyle: fixed, menuStyle: menu};
      return (await Promise.all(Object.entries(sheets).map((each) => constants(...each)))).join('');
    },
  };
}
