// The elements that are scripts of their own beside the main one, since most pages do not use them.

import {join} from 'node:path';

/** Their names, which are those of their folders and files too. */
export const scriptElements = ['ask', 'image', 'report', 'selection'];

/** Rollup plugin for these scripts: what they load later is a module in the folder of their own script tag. */
export const loadedBeside = () => ({
  name: 'loaded-beside',
  resolveId(id, importer) {
    const [, name] = /\/(load-text-fragment|load-parts|load-qr|make-share)\.js$/.exec(id) ?? [];
    const standIn = name === 'load-parts' ? 'load-report-parts' : name;
    return name && importer ? join(process.cwd(), `dist/scripts/elements/${standIn}.js`) : null;
  },
});
