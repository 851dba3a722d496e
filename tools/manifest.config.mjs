// What `cem analyze` writes into dist/custom-elements.json, from the elements' class comments.

export default {
  globs: ['src/elements/internal/sharing-element.ts', 'src/elements/*/*-element.ts'],
  outdir: 'dist',
  litelement: true,
  packagejson: false,
  plugins: [
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
