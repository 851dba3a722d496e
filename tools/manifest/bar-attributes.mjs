// Analyzer plugin: elements that hold a share bar take its attributes, but for those that they list as `ownAttributes`.

import {declarationsOf} from './declarations.mjs';

/** Of the layouts `menu` and `side`, which the bar inside never has. */
const ofLayouts = ['sheet', 'trigger-label'];

export function barAttributes() {
  /** The names in `const ownAttributes = ['channels', …]`, by module. */
  const own = new Map();
  return {
    name: 'bar-attributes',
    analyzePhase({ts, node, moduleDoc}) {
      if (ts.isVariableDeclaration(node) && node.name.getText() === 'ownAttributes')
        own.set(
          moduleDoc.path,
          node.initializer.elements.map(({text}) => text),
        );
    },
    packageLinkPhase({customElementsManifest}) {
      const bar = declarationsOf(customElementsManifest).find(({tagName}) => tagName === 'dark-social-share');
      for (const {path, declarations} of customElementsManifest.modules) {
        if (!own.has(path)) continue;
        const {attributes} = declarations.find(({tagName}) => tagName);
        for (const {name, type, description, default: initial} of bar.attributes) {
          const documented = attributes.find((attribute) => attribute.name === name);
          if (documented) documented.type ??= type;
          // No property of the element mirrors it.
          else if (![...own.get(path), ...ofLayouts].includes(name))
            attributes.push({name, type, description, default: initial});
        }
      }
    },
  };
}
