// Rollup plugins that minify the classic scripts.

import {transform} from 'esbuild';
import {minify as terser} from 'terser';
import {notice} from './licences.mjs';

/** Minifies what stands in css`…`. */
export const minifyStyles = () => ({
  name: 'minify-styles',
  async transform(code, id) {
    if (!/(elements|channels)[/\\]/.test(id)) return null;
    const parts = await Promise.all(
      code
        .split(/(?<=\bcss ?`)([^`$]*)(?=`)/)
        .map(async (part, index) =>
          index % 2
            ? (await transform(part, {loader: 'css', minify: true})).code.trim().replace(/(--[\w-]+): /g, '$1:')
            : part,
        ),
    );
    return {code: parts.join(''), map: null};
  },
});

/** Minifies a whole script, and names the licences of others' code at its head. */
export const minify = () => ({
  name: 'minify',
  async renderChunk(code, {modules = {}} = {}) {
    const {code: minified, map} = await terser(code, {
      ecma: 2022,
      toplevel: true,
      sourceMap: true,
      // A page in another encoding than UTF-8 reads scripts in its own.
      format: {comments: false, ascii_only: true, preamble: notice(modules)},
      compress: {passes: 3},
    });
    return {code: minified, map};
  },
});
