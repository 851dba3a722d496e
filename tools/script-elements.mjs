// The elements that are scripts of their own beside the main one, since most pages do not use them.

import {join} from 'node:path';

/** Their names, which are those of their folders and files too. */
export const scriptElements = ['image', 'report', 'selection'];

/** Rollup plugin for these scripts: what they load later is a module in the folder of their own script tag. */
export const textFragmentBeside = () => ({
  name: 'text-fragment-beside',
  resolveId: (id, importer) =>
    /\/load-text-fragment\.js$/.test(id) && importer
      ? join(process.cwd(), 'dist/scripts/elements/load-text-fragment.js')
      : null,
});
