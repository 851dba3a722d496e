// Rollup plugin: `import icon from 'icon:simple-icons/whatsapp'` or `'icon:lucide/mail'` takes a drawing from its package at
// build time, as one path, rounded to a tenth of a unit (the same to the eye up to 96 pixels, and half the bytes). With a name after it
// (`'icon:simple-icons/discord?invite'`) it is a copy, for code that should not load another file for it.

import {readFile} from 'node:fs/promises';
import {createRequire} from 'node:module';
import {optimize} from 'svgo';

const require = createRequire(import.meta.url);
const folders = {'simple-icons': 'simple-icons/icons/', lucide: 'lucide-static/icons/'};

/** Reads one icon as `{path, stroke?}` in a box of 24 by 24 units. */
export async function readIcon(collection, name) {
  const svg = await readFile(require.resolve(`${folders[collection]}${name}.svg`), 'utf8');
  const {data} = optimize(svg.replace(/<rect ([^>]*)>/g, roundedRectangle), {
    plugins: [
      {name: 'removeTitle'},
      {name: 'convertShapeToPath', params: {convertArcs: true}},
      {name: 'mergePaths', params: {force: true}},
      {name: 'convertPathData', params: {floatPrecision: 1}},
    ],
  });
  const paths = [...data.matchAll(/ d="([^"]+)"/g)].map(([, path]) => path);
  if (!data.includes('viewBox="0 0 24 24"') || paths.length !== 1 || /<(rect|circle|line|poly)/.test(data)) {
    throw new Error(`icon ${name} does not become one path on 24 units: ${data}`);
  }
  return {path: paths[0], ...(collection === 'lucide' && {stroke: true})};
}

/** A rectangle with round corners as a path, which the optimizer does not make. */
function roundedRectangle(_, attributes) {
  const get = (name) => Number(new RegExp(`\\b${name}="([\\d.]+)"`).exec(attributes)?.[1] ?? 0);
  const [x, y, width, height, r] = ['x', 'y', 'width', 'height', 'rx'].map(get);
  const corner = (dx, dy) => `a${r} ${r} 0 0 1 ${dx} ${dy}`;
  return `<path d="M${x + r} ${y}h${width - 2 * r}${corner(r, r)}v${height - 2 * r}${corner(-r, r)}h${2 * r - width}${corner(-r, -r)}v${2 * r - height}${corner(r, -r)}z"/>`;
}

export default function icons() {
  return {
    name: 'icons',
    resolveId: (source) => (source.startsWith('icon:') ? '\0' + source : null),
    async load(id) {
      const [, collection, name] = /^\0icon:([^/]+)\/([^?]+)/.exec(id) ?? [];
      return collection ? `export default ${JSON.stringify(await readIcon(collection, name))};` : null;
    },
  };
}
