// Analyzer plugin: properties with a list of values. `layout: oneOf(['bar', ...layoutNames], 'bar')` gives their type and default.

import {layoutNames} from '../../dist/elements/internal/layout.js';
import {attributesAndFields, declarationsOf, propertyOf} from './declarations.mjs';

/** The properties that a class declares for Lit, as nodes. */
export function declaredProperties(ts, node) {
  const declared = node.members.find(
    (member) => ts.isPropertyDeclaration(member) && member.name.getText() === 'properties',
  );
  return declared?.initializer?.properties ?? [];
}

export function enumeratedProperties() {
  /** `{values, initial}`, by class and property. */
  const enumerated = new Map();
  return {
    name: 'enumerated-properties',
    analyzePhase({ts, node}) {
      if (!ts.isClassDeclaration(node)) return;
      for (const {name, initializer} of declaredProperties(ts, node)) {
        if (!initializer || !ts.isCallExpression(initializer) || initializer.expression.getText() !== 'oneOf') continue;
        const [{elements}, initial] = initializer.arguments;
        // The only list that has a name is that of the layouts.
        const values = elements.flatMap((value) => (ts.isSpreadElement(value) ? layoutNames : value.text));
        enumerated.set(`${node.name.text}.${name.getText()}`, {values, initial: initial?.text});
      }
    },
    packageLinkPhase({customElementsManifest}) {
      for (const declaration of declarationsOf(customElementsManifest)) {
        for (const each of attributesAndFields(declaration)) {
          const property = `${each.inheritedFrom?.name ?? declaration.name}.${propertyOf(each)}`;
          const {values, initial} = enumerated.get(property) ?? {};
          if (!values) continue;
          each.type = {text: values.map((value) => `'${value}'`).join(' | ') + (initial ? '' : ' | undefined')};
          if (initial) each.default = `'${initial}'`;
          if (each.kind === 'field') each.reflects = true;
        }
      }
    },
  };
}
