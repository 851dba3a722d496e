// Analyzer plugin: the manifest is read beside the built files, so it names these, and only what they export.

import {declarationsOf} from './declarations.mjs';

const built = (path) => path.replace(/^\/?src\/(.*)\.[jt]s$/, 'dist/$1.js');

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
    const {modules} = customElementsManifest;
    for (const module of modules) {
      // The analyzer also lists types of other files as exports, and local variables as declarations.
      module.exports = module.exports.filter(({declaration}) => declaration.module === module.path);
      const names = module.exports.map(({name}) => name);
      module.declarations = module.declarations.filter(({name}) => names.includes(name));
    }
    rewritePaths(modules);
    // It lists them in the order in which the disk does.
    modules.sort((a, b) => (a.path < b.path ? -1 : 1));
    for (const declaration of declarationsOf(customElementsManifest))
      declaration.members = declaration.members?.filter(isPublic);
  },
});
