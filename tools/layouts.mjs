// The layouts whose files are loaded when an element asks for them.

import {readdirSync} from 'node:fs';
import {join} from 'node:path';

/** Their names, which are those of their files too. */
export const layoutNames = readdirSync('src/elements/layouts').flatMap((file) => /^(\w+)\.ts$/.exec(file)?.[1] ?? []);

/** Rollup plugin for the classic scripts: they load layouts from the folder of their own script tag. */
export const layoutsBeside = () => ({
  name: 'layouts-beside',
  resolveId: (id, importer) =>
    /\/load-layout\.js$/.test(id) && importer ? join(process.cwd(), 'dist/scripts/load-layout.js') : null,
});
