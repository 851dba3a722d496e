// Writes what editors know of the elements: dist/vscode.html-custom-data.json, dist/vscode.css-custom-data.json for VS Code and
// dist/web-types.json for those of JetBrains. Runs after the manifest is written.

import {readFileSync} from 'node:fs';
import {generateJetBrainsWebTypes} from 'custom-element-jet-brains-integration';
import {generateVsCodeCustomElementData} from 'custom-element-vs-code-integration';

/** The manifest with the bar first, and each custom property once: in style sheets it is no matter which elements have it. */
function readManifest() {
  const manifest = JSON.parse(readFileSync('dist/custom-elements.json', 'utf8'));
  const isBar = ({declarations}) => declarations.some(({tagName}) => tagName === 'dark-social-share');
  manifest.modules.sort((a, b) => Number(isBar(b)) - Number(isBar(a)));
  const listed = new Set();
  for (const declaration of manifest.modules.flatMap(({declarations}) => declarations)) {
    declaration.cssProperties = declaration.cssProperties?.filter(({name}) => !listed.has(name));
    for (const {name} of declaration.cssProperties ?? []) listed.add(name);
  }
  return manifest;
}

const common = {outdir: 'dist', exclude: ['BaseElement', 'SharingElement'], hideMethodDocs: true, hideLogs: true};

// The custom properties are completed in style sheets, with their descriptions.
generateVsCodeCustomElementData(readManifest(), {...common, hideCssPropertiesDocs: true});

// Web types have places of their own for all of these.
generateJetBrainsWebTypes(readManifest(), {
  ...common,
  excludeCss: false,
  packageJson: false,
  hideSlotDocs: true,
  hideEventDocs: true,
  hideCssPropertiesDocs: true,
  hideCssPartsDocs: true,
});
