// The elements that are scripts of their own beside the main one, since most pages do not use them.

import {basename, join} from 'node:path';

/** Their names, which are those of their folders and files too. */
export const scriptElements = ['ask', 'image', 'invite', 'qr', 'report', 'selection'];

/** By file name. */
const standIns = {
  'load-parts.js': 'elements/load-report-parts',
  'load-qr.js': 'elements/load-qr',
  'load-text-fragment.js': 'elements/load-text-fragment',
  'make-share.js': 'elements/make-share',
  'start-page.js': 'start-elsewhere',
};

/**
 * Rollup plugin for these scripts: what they load later is a module in the folder of their own script tag, and the main script starts
 * the page.
 */
export const loadedBeside = () => ({
  name: 'loaded-beside',
  resolveId(id, importer) {
    const standIn = standIns[basename(id)];
    return standIn && importer ? join(process.cwd(), `dist/scripts/${standIn}.js`) : null;
  },
});
