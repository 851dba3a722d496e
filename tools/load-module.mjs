// Runs a TypeScript module of src/ while the package is built, for plugins that make code out of data.

import {build} from 'esbuild';

/** Icons are drawn by another plugin, and none of the modules loaded here needs them. */
const withoutIcons = {
  name: 'without-icons',
  setup(builder) {
    builder.onResolve({filter: /^icon:/}, ({path}) => ({path, namespace: 'icon'}));
    builder.onLoad({filter: /./, namespace: 'icon'}, () => ({contents: 'export default {}'}));
  },
};

/** Resolves to what the module exports, and the files that it was read from. */
export async function loadModule(path) {
  const {outputFiles, metafile} = await build({
    entryPoints: [path],
    bundle: true,
    write: false,
    metafile: true,
    format: 'esm',
    plugins: [withoutIcons],
  });
  const exported = await import(`data:text/javascript,${encodeURIComponent(outputFiles[0].text)}`);
  return {exported, files: Object.keys(metafile.inputs).filter((file) => !file.startsWith('icon:'))};
}
