// Bytes on the wire, as brotli 11 leaves them.
import {brotliCompressSync, constants} from 'node:zlib';

/** Script, style, both, and the markup of one bar. */
export function sizesOf({script, style, markup = ''}) {
  const sizes = {script: brotli(script), style: brotli(style), markup: brotli(markup)};
  return {...sizes, total: sizes.script + sizes.style};
}

function brotli(text) {
  if (!text) return 0;
  const parameters = {[constants.BROTLI_PARAM_QUALITY]: 11, [constants.BROTLI_PARAM_SIZE_HINT]: text.length};
  return brotliCompressSync(text, {params: parameters}).length;
}
