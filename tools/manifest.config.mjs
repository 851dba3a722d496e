// What `cem analyze` writes into dist/custom-elements.json, from the elements' class comments.

import {barAttributes} from './manifest/bar-attributes.mjs';
import {definitions} from './manifest/definitions.mjs';
import {enumeratedProperties} from './manifest/enumerated-properties.mjs';
import {eventTypes} from './manifest/event-types.mjs';
import {packagePaths} from './manifest/package-paths.mjs';
import {typesAndDefaults} from './manifest/types-and-defaults.mjs';

export default {
  globs: ['src/elements/internal/{base,sharing}-element.ts', 'src/elements/*/*-element.ts'],
  outdir: 'dist',
  litelement: true,
  packagejson: false,
  plugins: [enumeratedProperties(), typesAndDefaults(), barAttributes(), eventTypes(), packagePaths(), definitions()],
};
