import {brotliCompressSync, constants} from 'node:zlib';

/** Bytes after brotli at its highest quality. */
export const brotli = (code) => brotliCompressSync(code, {params: {[constants.BROTLI_PARAM_QUALITY]: 11}}).length;
