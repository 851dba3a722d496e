// Serves TypeScript to the browsers, each file with all that it imports in one: hundreds of requests a file would take most of
// the time. esbuild takes the types off and checks nothing (`npm run types` does that).

import {readFile} from 'node:fs/promises';
import {join, relative} from 'node:path';
import {build} from 'esbuild';

import {scriptModules} from './script-modules.mjs';

/** A plugin of @web/dev-server. `script`: a file of dist/ that the tests are to run against, in place of the modules. */
export function typescriptPlugin(rootDir, script) {
  const built = new Map();
  return {
    name: 'typescript',
    serve({path}) {
      if (!path.endsWith('.ts')) return;
      if (!built.has(path)) built.set(path, bundle(path));
      return built.get(path);
    },
  };

  async function bundle(path) {
    try {
      const {outputFiles} = await build({
        entryPoints: [join(rootDir, path)],
        absWorkingDir: rootDir,
        bundle: true,
        format: 'esm',
        target: 'es2022',
        conditions: ['browser'],
        // Browsers keep what they once compiled of these.
        external: ['chai', 'fast-check', 'axe-core', '@web/test-runner-commands'],
        // Browsers take long to read one; for a few tests it helps to find the line.
        sourcemap: process.env.TEST_GREP ? 'inline' : false,
        logLevel: 'silent',
        define: {'process.env.TEST_RUNS': JSON.stringify(process.env.TEST_RUNS ?? '')},
        tsconfigRaw: {},
        write: false,
        plugins: [ownAddress, ...(script ? [scriptModules(script)] : [])],
      });
      return {body: outputFiles[0].text, type: 'js'};
    } catch (error) {
      // The page tells it, where the tests are told too; a failed request would say nothing.
      return {body: `throw new SyntaxError(${JSON.stringify(error.message)});`, type: 'js'};
    }
  }
}

// What a file finds beside itself stays beside it.
const ownAddress = {
  name: 'own-address',
  setup({initialOptions: {absWorkingDir}, onLoad}) {
    onLoad({filter: /\.ts$/}, async ({path}) => {
      const address = JSON.stringify('/' + relative(absWorkingDir, path));
      const text = await readFile(path, 'utf8');
      return {contents: text.replaceAll('import.meta.url', `new URL(${address}, location.origin).href`), loader: 'ts'};
    });
  },
};
