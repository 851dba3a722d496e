// What `cem analyze` writes into dist/custom-elements.json, from the elements' class comments.

/** Properties with a list of values, by class and field: `{values, initial}` of `layout: oneOf(['bar', ...layoutNames], 'bar')`. */
const enumerated = new Map();

/** Lists of values that have a name: `export const layoutNames = ['menu'] as const`. */
const lists = new Map();

/** A file that is read for its lists alone. */
const listsFile = 'src/elements/internal/layout.ts';

const ofEnumerated = (declaration, {fieldName, name, inheritedFrom}) =>
  enumerated.get(`${inheritedFrom?.name ?? declaration.name}.${fieldName ?? name}`);

export default {
  globs: [listsFile, 'src/elements/internal/sharing-element.ts', 'src/elements/*/*-element.ts'],
  outdir: 'dist',
  litelement: true,
  packagejson: false,
  plugins: [
    {
      name: 'enumerated-properties',
      analyzePhase({ts, node}) {
        if (ts.isVariableDeclaration(node) && node.initializer && ts.isAsExpression(node.initializer)) {
          const {elements = []} = node.initializer.expression;
          lists.set(
            node.name.getText(),
            elements.map(({text}) => text),
          );
        }
        if (!ts.isClassDeclaration(node)) return;
        const declared = node.members.find(
          (member) => ts.isPropertyDeclaration(member) && member.name.getText() === 'properties',
        );
        for (const {name, initializer} of declared?.initializer?.properties ?? []) {
          if (!initializer || !ts.isCallExpression(initializer) || initializer.expression.getText() !== 'oneOf')
            continue;
          const [{elements}, initial] = initializer.arguments;
          const values = elements.flatMap((value) =>
            ts.isSpreadElement(value) ? {list: value.expression.getText()} : value.text,
          );
          enumerated.set(`${node.name.text}.${name.getText()}`, {values, initial: initial?.text});
        }
      },
      packageLinkPhase({customElementsManifest}) {
        customElementsManifest.modules = customElementsManifest.modules.filter(({path}) => path !== listsFile);
        for (const declaration of customElementsManifest.modules.flatMap(({declarations = []}) => declarations)) {
          for (const each of [...(declaration.attributes ?? []), ...(declaration.members ?? [])]) {
            const {values, initial} = ofEnumerated(declaration, each) ?? {};
            if (!values) continue;
            const all = values.flatMap((value) => (value.list ? lists.get(value.list) : value));
            each.type = {text: all.map((value) => `'${value}'`).join(' | ') + (initial ? '' : ' | undefined')};
            if (initial) each.default = `'${initial}'`;
          }
        }
      },
    },
    {
      name: 'paths-of-the-package',
      // The manifest is read beside the built files, and names what they export.
      packageLinkPhase({customElementsManifest}) {
        const built = (path) => path?.replace(/^\/?src\/(.*)\.ts$/, 'dist/$1.js');
        for (const module of customElementsManifest.modules) {
          module.path = built(module.path);
          for (const {declaration} of module.exports ?? [])
            if (declaration?.module) declaration.module = built(declaration.module);
          for (const declaration of module.declarations ?? []) {
            const seen = (member) => !/^#|^static/.test(member.name) && member.privacy !== 'private' && !member.static;
            declaration.members = declaration.members?.filter(seen);
          }
        }
      },
    },
  ],
};
