// What `cem analyze` writes into dist/custom-elements.json, from the elements' class comments.

/** The defaults that classes declare in `static properties`, by class and field: `layout: oneOf(['bar', 'stack'], 'bar')`. */
const defaults = new Map();

export default {
  globs: ['src/elements/internal/sharing-element.ts', 'src/elements/*/*-element.ts'],
  outdir: 'dist',
  litelement: true,
  packagejson: false,
  plugins: [
    {
      name: 'defaults-of-enumerated-properties',
      analyzePhase({ts, node}) {
        if (!ts.isClassDeclaration(node)) return;
        const declared = node.members.find(
          (member) => ts.isPropertyDeclaration(member) && member.name.getText() === 'properties',
        );
        for (const property of declared?.initializer?.properties ?? []) {
          const {initializer} = property;
          if (!initializer || !ts.isCallExpression(initializer) || initializer.expression.getText() !== 'oneOf')
            continue;
          const initial = initializer.arguments[1];
          if (initial && ts.isStringLiteral(initial))
            defaults.set(`${node.name.text}.${property.name.getText()}`, initial.text);
        }
      },
      packageLinkPhase({customElementsManifest}) {
        for (const {declarations = []} of customElementsManifest.modules) {
          for (const declaration of declarations) {
            for (const each of [...(declaration.attributes ?? []), ...(declaration.members ?? [])]) {
              const field = each.fieldName ?? each.name;
              const initial = defaults.get(`${each.inheritedFrom?.name ?? declaration.name}.${field}`);
              if (initial) each.default = `'${initial}'`;
            }
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
