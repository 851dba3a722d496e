// Serves TypeScript to the browsers: types taken off by esbuild, nothing bundled and nothing checked (`npm run types` does that).

import {existsSync} from 'node:fs';
import {transform} from 'esbuild';

const options = {loader: 'ts', target: 'es2022', sourcemap: 'inline', tsconfigRaw: {}, logLevel: 'silent'};

/** A plugin of @web/dev-server. */
export function typescriptPlugin(rootDir) {
  return {
    name: 'typescript',
    resolveMimeType(context) {
      if (context.path.endsWith('.ts')) return 'js';
    },
    async transform(context) {
      if (!context.path.endsWith('.ts')) return;
      try {
        const {code} = await transform(context.body, {...options, sourcefile: context.path});
        return {body: code};
      } catch (error) {
        // The page tells it, where the tests are told too; a failed request would say nothing.
        return {body: `throw new SyntaxError(${JSON.stringify(error.message)});`};
      }
    },
    // TypeScript's own way of naming a neighbour, './browser.js', is a file that only a build would make.
    resolveImport({source, context}) {
      if (!context.path.endsWith('.ts') || !/^\.{1,2}\/.*\.js$/.test(source)) return;
      const asked = new URL(source, new URL(context.path, 'file:///')).pathname;
      if (!existsSync(rootDir + asked) && existsSync(rootDir + asked.replace(/\.js$/, '.ts'))) {
        return source.replace(/\.js$/, '.ts');
      }
    },
  };
}
