// Analyzer plugin: types and defaults of the properties that have no list of values.

import {attributesAndFields, declarationsOf, propertyOf} from './declarations.mjs';
import {declaredProperties} from './enumerated-properties.mjs';

const language = "The language of this element's words, a BCP 47 tag. Default: that of the nearest `lang` around.";

/** `10` of "Default: 10.", `'copy'` of "Default: `copy`."; nothing of a default in words, such as "Default: the page's." */
function writtenDefault(description = '', type = '') {
  const [, number, code] = /\bDefault: (?:(\d[\d.,]*?)|`([^`]+)`)\.(?=\s|$)/.exec(description) ?? [];
  if (code) return `'${code}'`;
  return type.includes('number') ? number?.replaceAll(',', '') : undefined;
}

/** What of a property's type its attribute takes: text, of objects that properties take besides. */
function attributeType(text = 'string') {
  const [literals] = /^'[^']*'( \| '[^']*')*/.exec(text) ?? [];
  return literals ?? /^(number|boolean)\b/.exec(text)?.[0] ?? 'string';
}

export function typesAndDefaults() {
  /** Class and property of those that Lit reads as booleans: `false` while they are not set. */
  const booleans = new Set();
  return {
    name: 'types-and-defaults',
    analyzePhase({ts, node}) {
      if (!ts.isClassDeclaration(node)) return;
      for (const {name, initializer} of declaredProperties(ts, node))
        if (/\btype: Boolean\b/.test(initializer?.getText())) booleans.add(`${node.name.text}.${name.getText()}`);
    },
    packageLinkPhase({customElementsManifest}) {
      for (const declaration of declarationsOf(customElementsManifest)) {
        for (const each of attributesAndFields(declaration)) {
          // Declared by HTMLElement.
          if (each.name === 'lang') Object.assign(each, {type: {text: 'string'}, description: language});
          // The analyzer adds to an optional property's type that it may be undefined, whether or not the type says so.
          if (each.type) each.type.text = each.type.text.replace(/( \| undefined)+$/, ' | undefined');
          const isBoolean = booleans.has(`${each.inheritedFrom?.name ?? declaration.name}.${propertyOf(each)}`);
          each.default ??= isBoolean ? 'false' : writtenDefault(each.description, each.type?.text);
        }
        for (const attribute of declaration.attributes ?? [])
          attribute.type = {text: attributeType(attribute.type?.text)};
      }
    },
  };
}
