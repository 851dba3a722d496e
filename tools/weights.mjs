// Writes dist/weights.json: what each file of the build weighs, and which file has what, so that the demo's builder can say what a design
// needs. Runs at the end of `npm run build`.

import {existsSync, readdirSync, readFileSync, writeFileSync} from 'node:fs';
import {build} from 'esbuild';
import {brotli} from './brotli.mjs';
import {channelSets, channelsOf} from './channel-files.mjs';

const {version} = JSON.parse(readFileSync('package.json', 'utf8'));
const list = (folder, pattern) => readdirSync(folder).filter((file) => pattern.test(file));
const weightOf = (file) => brotli(readFileSync(`dist/${file}`));

/** The classic scripts and the themes. */
function files() {
  const scripts = list('dist', /^dark-social[\w.-]*\.js$/);
  const themes = existsSync('dist/themes') ? list('dist/themes', /\.css$/).map((file) => `themes/${file}`) : [];
  return Object.fromEntries([...scripts, ...themes].map((file) => [file, weightOf(file)]));
}

/**
 * The folder of `auto.js`: the file of each part and layout by its name in the source, what each file weighs and imports, and the
 * integrity hashes of those that the page names.
 */
function auto() {
  const {files, preload} = JSON.parse(readFileSync('dist/dark-social/manifest.json', 'utf8'));
  const named = ['auto.js', ...preload];
  const parts = {};
  const weighed = {};
  for (const [file, {integrity}] of Object.entries(files)) {
    const code = readFileSync(`dist/dark-social/${file}`, 'utf8');
    const imports = [...code.matchAll(/\b(?:from|import)"([^"]+)"/g)].map(([, path]) =>
      new URL(path, `file:///${file}`).pathname.slice(1),
    );
    weighed[file] = {bytes: brotli(code), imports, ...(named.includes(file) && {integrity})};
    if (!file.includes('/')) parts[file.replace(/(-[\w-]{8})?\.js$/, '')] = file;
  }
  return {parts, files: weighed};
}

/** The set of each channel, and its file in the folder of `auto.js`; those of the set `usual` stand in every script. */
function channels() {
  const {files} = JSON.parse(readFileSync('dist/dark-social/manifest.json', 'utf8'));
  const fileOf = (id) => Object.keys(files).find((file) => file.endsWith(`/${id}.js`));
  return Object.fromEntries(
    ['usual', ...channelSets].flatMap((set) => channelsOf(set).map((id) => [id, {set, file: fileOf(id)}])),
  );
}

/** What code that imports from the package weighs in a bundle, without what it loads later. */
async function bundled(code) {
  const {outputFiles} = await build({
    stdin: {contents: code, resolveDir: '.'},
    bundle: true,
    minify: true,
    format: 'esm',
    target: 'es2022',
    conditions: ['production', 'browser'],
    external: ['react'],
    write: false,
    plugins: [
      {
        name: 'later',
        setup: ({onResolve}) =>
          onResolve({filter: /./}, ({kind}) => (kind === 'dynamic-import' ? {external: true} : null)),
      },
    ],
  });
  return brotli(outputFiles[0].contents);
}

async function npm() {
  const names = list('dist/elements', /^(?!index|internal|layouts)[a-z]+$/);
  const elementOf = (name) => `import 'dark-social/elements/${name}.js';`;
  const bar = elementOf('share');
  const configure = `${bar} import {configure} from 'dark-social'; configure({campaign: 'x'});`;
  const more = {
    configure,
    analytics: `${configure} import {auto} from 'dark-social/analytics'; auto();`,
    visits: `${configure} import {trackVisits} from 'dark-social/visits'; trackVisits();`,
    react: `export {DarkSocialShare} from 'dark-social/react/share.js';`,
  };
  const elements = {};
  for (const name of names) elements[name] = await bundled(elementOf(name));
  const withMore = {};
  for (const [name, code] of Object.entries(more)) withMore[name] = await bundled(code);
  const {configure: configured, analytics, visits, react} = withMore;
  return {
    elements,
    configure: configured - elements.share,
    analytics: analytics - configured,
    visits: visits - configured,
    react: react - elements.share,
  };
}

const weights = {version, files: files(), auto: auto(), channels: channels(), npm: await npm()};
writeFileSync('dist/weights.json', JSON.stringify(weights) + '\n');
