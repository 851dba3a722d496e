// Analyzer plugin: the file beside the class registers it. `dark-social/elements/share.js` defines <dark-social-share>.

import {declarationsOf} from './declarations.mjs';

export const definitions = () => ({
  name: 'definitions',
  packageLinkPhase({customElementsManifest}) {
    for (const module of [...customElementsManifest.modules]) {
      for (const {name, tagName} of declarationsOf({modules: [module]})) {
        if (!tagName) continue;
        const declaration = {name, module: module.path};
        customElementsManifest.modules.push({
          kind: 'javascript-module',
          path: module.path.replace('-element.js', '.js'),
          declarations: [],
          exports: [
            {kind: 'js', name, declaration},
            {kind: 'custom-element-definition', name: tagName, declaration},
          ],
        });
      }
    }
  },
});
