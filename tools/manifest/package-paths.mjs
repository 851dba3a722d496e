// Analyzer plugin: the manifest is read beside the built files, so it names these, and only what they export.

import {posix} from 'node:path';
import {declarationsOf} from './declarations.mjs';

const built = (path) => path.replace(/^\/?src\/(.*)\.[jt]s$/, 'dist/$1.js');

/** The module of a type that is exported for the classes that use it: `../../core/channel.js`, seen from the module. */
const resolved = (specifier, path) =>
  specifier.startsWith('.') ? posix.join(posix.dirname(path), specifier) : specifier;

/** Rewrites `path` and `module` wherever they stand. */
function rewritePaths(part) {
  for (const [key, value] of Object.entries(part ?? {})) {
    if (typeof value === 'object') rewritePaths(value);
    else if (key === 'path' || key === 'module') part[key] = built(value);
  }
}

const isPublic = ({name, privacy, static: isStatic}) => !name.startsWith('#') && privacy !== 'private' && !isStatic;

export const packagePaths = () => ({
  name: 'package-paths',
  packageLinkPhase({customElementsManifest}) {
    // The analyzer says 1.0.0, of which `readonly` is no part.
    customElementsManifest.schemaVersion = '2.1.0';
    const {modules} = customElementsManifest;
    for (const module of modules) {
      // The analyzer also lists local variables as declarations.
      const names = module.exports.map(({name}) => name);
      module.declarations = module.declarations.filter(({name}) => names.includes(name));
      for (const {declaration} of module.exports) declaration.module = resolved(declaration.module, module.path);
    }
    rewritePaths(modules);
    // It lists them in the order in which the disk does.
    modules.sort((a, b) => (a.path < b.path ? -1 : 1));
    for (const declaration of declarationsOf(customElementsManifest))
      declaration.members = declaration.members?.filter(isPublic);
  },
});
