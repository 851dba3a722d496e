// Rollup plugins that minify the classic scripts.

import {transform} from 'esbuild';
import {parseAst} from 'rollup/parseAst';
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

/** All nodes of a syntax tree. */
function* nodesOf(node) {
  if (node?.type) yield node;
  for (const child of Object.values(node ?? {})) if (typeof child === 'object') yield* nodesOf(child);
}

/** Takes line breaks and indents out of html`…` and svg`…`, where one space means the same. */
export const minifyTemplates = () => ({
  name: 'minify-templates',
  transform(code, id) {
    if (!/elements[/\\]report/.test(id)) return null;
    const parts = [...nodesOf(parseAst(code))]
      .filter(({type, tag}) => type === 'TaggedTemplateExpression' && ['html', 'svg'].includes(tag.name))
      .flatMap(({quasi}) => quasi.quasis)
      .sort((a, b) => b.start - a.start);
    for (const {start, end} of parts)
      code = code.slice(0, start) + code.slice(start, end).replace(/\s*\n\s*/g, ' ') + code.slice(end);
    return {code, map: null};
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
