// The applications in examples/: how each is installed from the packed package, built and served.

import {spawn} from 'node:child_process';
import {cpSync, existsSync, mkdirSync, readFileSync, rmSync, writeFileSync} from 'node:fs';
import {join} from 'node:path';
import {setTimeout as delay} from 'node:timers/promises';

import {freePort} from '../../test/tools/free-port.mjs';
import {onExit} from '../../test/tools/on-exit.mjs';
import {packageRoot, run} from '../../test/tools/processes.mjs';

/** What TypeScript refuses in a file with the React component of the bar. */
const reactMistakes = (file) => [
  {file, right: 'channels="', wrong: 'look="sotf" channels="', error: `Type '"sotf"' is not assignable`},
  {
    file,
    right: 'onDarkSocialShare',
    wrong: 'onDarkSocialShared',
    error: "Property 'onDarkSocialShared' does not exist",
  },
];

/**
 * Each by the name of its folder:
 * - `title`, `package`: its name for people, and the package whose version is told
 * - `rendered`: its server renders the bar
 * - `folder`: the folder of another example that it shares, with `versions` of packages in place of those there
 * - `node`: the version of Node that it needs, where the package's own is older
 * - `recipes`: the files that have the code of a section of the documentation, by `'page.md#Heading'`
 * - `mistakes`: changes to its code that `npm run check` must refuse: `{file, right, wrong, error}`, where `error` is part of what is told
 */
export const examples = {
  html: {title: 'plain HTML'},
  react: {title: 'React', package: 'react', mistakes: reactMistakes('src/share-bar.tsx')},
  'react-18': {
    title: 'React',
    package: 'react',
    folder: 'react',
    versions: {react: '18.3.1', 'react-dom': '18.3.1', '@types/react': '18.3.32', '@types/react-dom': '18.3.7'},
  },
  next: {
    title: 'Next',
    package: 'next',
    rendered: true,
    recipes: {'server-rendering.md#Next.js': ['app/share-bar.tsx', 'app/page.tsx']},
    mistakes: reactMistakes('app/share-bar.tsx'),
  },
  preact: {
    title: 'Preact',
    package: 'preact',
    recipes: {'frameworks.md#Preact': ['src/share-bar.tsx']},
    mistakes: [
      {
        file: 'src/share-bar.tsx',
        right: 'channels="',
        wrong: 'look="sotf" channels="',
        error: `Type '"sotf"' is not assignable`,
      },
    ],
  },
  vue: {
    title: 'Vue',
    package: 'vue',
    mistakes: [
      {
        file: 'src/App.vue',
        right: 'channels="',
        wrong: 'layout="grid" channels="',
        error: `Type '"grid"' is not assignable`,
      },
      {
        file: 'src/App.vue',
        right: '@dark-social-share=',
        wrong: '@dark-social-shared=',
        error: "'onDarkSocialShared' does not exist",
      },
    ],
  },
  nuxt: {
    title: 'Nuxt',
    package: 'nuxt',
    rendered: true,
    node: '22.23.3',
    recipes: {'server-rendering.md#Nuxt': ['app/app.vue', 'app/dark-social.ts']},
    mistakes: [
      {
        file: 'app/app.vue',
        right: 'lang="en"',
        wrong: 'layout="grid"',
        error: `Type '"grid"' is not assignable`,
      },
      {
        file: 'app/app.vue',
        right: '@dark-social-share=',
        wrong: '@dark-social-shared=',
        error: "'onDarkSocialShared' does not exist",
      },
    ],
  },
  svelte: {
    title: 'Svelte',
    package: 'svelte',
    mistakes: [
      {
        file: 'src/App.svelte',
        right: 'channels="',
        wrong: 'layout="grid" channels="',
        error: `Type '"grid"' is not assignable`,
      },
      {
        file: 'src/App.svelte',
        right: 'ondark-social-share=',
        wrong: 'ondark-social-shared=',
        error: `'"ondark-social-shared"' does not exist`,
      },
    ],
  },
  sveltekit: {
    title: 'SvelteKit',
    package: '@sveltejs/kit',
    rendered: true,
    node: '22.23.3',
    recipes: {
      'server-rendering.md#SvelteKit': ['src/hooks.client.ts', 'src/routes/+page.server.ts', 'src/routes/+page.svelte'],
    },
    mistakes: [
      {
        file: 'src/routes/+page.server.ts',
        right: "lang: 'en',",
        wrong: "look: 'sotf',",
        error: `Type '"sotf"' is not assignable`,
      },
      {
        file: 'src/routes/+page.svelte',
        right: 'ondark-social-share=',
        wrong: 'ondark-social-shared=',
        error: `'"ondark-social-shared"' does not exist`,
      },
    ],
  },
  solid: {
    title: 'Solid',
    package: 'solid-js',
    recipes: {'frameworks.md#Solid': ['src/App.tsx']},
    mistakes: [
      {
        file: 'src/App.tsx',
        right: 'channels="',
        wrong: 'layout="grid" channels="',
        error: `Type '"grid"' is not assignable`,
      },
      {
        file: 'src/App.tsx',
        right: 'onDarkSocialShare=',
        wrong: 'onDarkSocialShared=',
        error: "Property 'onDarkSocialShared' does not exist",
      },
    ],
  },
  angular: {
    title: 'Angular',
    package: '@angular/core',
    rendered: true,
    node: '22.23.3',
    recipes: {'server-rendering.md#Angular': ['src/app/app.ts']},
    mistakes: [
      {file: 'src/app/app.ts', right: 'lang="en"', wrong: 'look="sotf"', error: `Type '"sotf"' is not assignable`},
      {
        file: 'src/app/app.ts',
        right: '(dark-social-share)',
        wrong: '(dark-social-shared)',
        error: `Argument of type 'Event' is not assignable to parameter of type 'CustomEvent<ShareEvent>'`,
      },
    ],
  },
  astro: {
    title: 'Astro',
    package: 'astro',
    rendered: true,
    node: '22.23.3',
    recipes: {'server-rendering.md#Astro': ['src/pages/index.astro']},
    mistakes: [
      {
        file: 'src/pages/index.astro',
        right: "lang: 'en',",
        wrong: "look: 'sotf',",
        error: `Type '"sotf"' is not assignable`,
      },
      {
        file: 'src/pages/index.astro',
        right: "addEventListener('dark-social-share'",
        wrong: "addEventListener('dark-social-shared'",
        error: "Property 'detail' does not exist on type 'Event'",
      },
    ],
  },
  eleventy: {
    title: 'Eleventy',
    package: '@11ty/eleventy',
    rendered: true,
    recipes: {'server-rendering.md#Eleventy': ['eleventy.config.js', 'pages/index.html']},
  },
};

const minutes = 60_000;
const env = {
  ASTRO_TELEMETRY_DISABLED: '1',
  HOST: '127.0.0.1',
  NEXT_TELEMETRY_DISABLED: '1',
  NG_CLI_ANALYTICS: 'false',
  NUXT_TELEMETRY_DISABLED: '1',
};

/** Where the copy of an example lies in which it is installed and built: examples/ stays as it is. */
const copyOf = (name) => join(packageRoot, 'tmp/examples', name);

/** The title with the version that is installed. */
export function titleOf(name) {
  const {title, package: packageName} = examples[name];
  if (!packageName) return title;
  const {version} = JSON.parse(readFileSync(join(copyOf(name), 'node_modules', packageName, 'package.json'), 'utf8'));
  return `${title} ${version}`;
}

async function npm(...args) {
  const {code, output} = await run('npm', args, {env, limit: 8 * minutes});
  if (code !== 0) throw new Error(`npm ${args.join(' ')} ended by ${code}\n${output}`);
  return output;
}

/** Packs what was built last, as npm would publish it. */
export async function pack() {
  const folder = join(packageRoot, 'tmp/examples');
  mkdirSync(folder, {recursive: true});
  const output = await npm('pack', '--ignore-scripts', '--json', '--pack-destination', folder);
  return join(folder, JSON.parse(output)[0].filename);
}

/** Copies an example, installs its packages and the packed one, checks its types and builds it. What was installed before is kept. */
export async function build(name, tarball) {
  const folder = copyOf(name);
  const {folder: shared = name, versions = {}, node} = examples[name];
  const source = join(packageRoot, 'examples', shared);
  const ownFiles = (path) => !/\/(node_modules|dist|build|\.\w[^/]*)(\/|$)/.test(path.slice(source.length));
  cpSync(source, folder, {recursive: true, filter: ownFiles});
  const path = join(folder, 'package.json');
  const manifest = JSON.parse(readFileSync(path, 'utf8'));
  for (const list of [manifest.dependencies, manifest.devDependencies ?? {}])
    for (const packageName of Object.keys(list)) list[packageName] = versions[packageName] ?? list[packageName];
  manifest.dependencies['dark-social'] = `file:${tarball}`;
  if (node) manifest.dependencies.node = node;
  writeFileSync(path, JSON.stringify(manifest, undefined, 2));
  // A tarball of the same name and version would be kept.
  rmSync(join(folder, 'node_modules/dark-social'), {recursive: true, force: true});
  rmSync(join(folder, 'package-lock.json'), {force: true});
  await npm('install', '--ignore-scripts', '--no-audit', '--no-fund', '--no-package-lock', '--prefix', folder);
  // The package `node` fetches its binary by a script. Scripts of npm find it before the machine's own.
  if (node) await npm('rebuild', 'node', '--foreground-scripts', '--prefix', folder);
  await npm('run', 'check', '--if-present', '--prefix', folder);
  await npm('run', 'build', '--if-present', '--prefix', folder);
}

/** Makes a mistake in the copy of an example, and returns what `npm run check` says of it. */
export async function checkWithMistake(name, {file, right, wrong}) {
  const path = join(copyOf(name), file);
  const code = readFileSync(path, 'utf8');
  if (!code.includes(right)) throw new Error(`${file} of ${name} has no ${right}`);
  try {
    writeFileSync(path, code.replace(right, wrong));
    return await run('npm', ['run', 'check', '--prefix', copyOf(name)], {env, limit: 4 * minutes});
  } finally {
    writeFileSync(path, code);
  }
}

/** Serves what was built, by the example's own `npm start`: `{origin, close()}`. */
export async function serve(name) {
  const port = await freePort();
  const args = ['run', 'start', '--prefix', copyOf(name), '--', '--port', port];
  const options = {env: {...process.env, ...env, PORT: port}, stdio: ['ignore', 'pipe', 'pipe'], detached: true};
  // In a process group of its own, so that what npm starts ends with it.
  const child = spawn('npm', args, options);
  let output = '';
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (chunk) => (output += chunk));
  const stop = () => child.exitCode === null && process.kill(-child.pid);
  const forget = onExit(stop);
  const origin = `http://127.0.0.1:${port}`;
  const answers = () =>
    fetch(origin).then(
      ({ok}) => ok,
      () => false,
    );
  for (const end = Date.now() + minutes / 2; !(await answers()); await delay(100)) {
    if (Date.now() < end && child.exitCode === null) continue;
    stop();
    throw new Error(`${name} does not answer at ${origin}\n${output}`);
  }
  return {
    origin,
    close() {
      forget();
      stop();
    },
  };
}

/** Whether an example was built before. */
export const isBuilt = (name) => existsSync(join(copyOf(name), 'node_modules/dark-social'));
