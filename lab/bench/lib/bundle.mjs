// Scripts and styles as a site ships them.
import {readFile} from 'node:fs/promises';
import {fileURLToPath} from 'node:url';
import {build, transform} from 'esbuild';

const bench = new URL('..', import.meta.url);

/** A module's source and all it imports, as one minified classic script. */
export async function bundle(contents) {
  const {outputFiles} = await build({
    stdin: {contents, resolveDir: fileURLToPath(bench)},
    bundle: true,
    minify: true,
    write: false,
    format: 'iife',
    target: 'es2022',
    legalComments: 'none',
    define: {'process.env.NODE_ENV': '"production"'},
  });
  return outputFiles[0].text;
}

export async function minifyStyle(style) {
  return (await transform(style, {loader: 'css', minify: true})).code.trim();
}

/** A file as a package publishes it. */
export function readPackageFile(path) {
  return readFile(new URL(`node_modules/${path}`, bench), 'utf8');
}
