// Runs tests of the modules against a script-tag file: what they import of the package comes from `window.darkSocial`.

import {fileURLToPath} from 'node:url';

import * as channels from 'dark-social/channels';
import * as core from 'dark-social';

/** The channels that a script has, and those that are the modules themselves beside it. */
const usual = channels.channels.map(({id}) => id);
const further = Object.keys(channels).filter((name) => name !== 'channels' && !usual.includes(name));
const channelsModule = fileURLToPath(new URL('../../dist/channels/index.js', import.meta.url));

/** Adds the tag of a file of dist/ to the page, and waits for it. A tag, since scripts read `document.currentScript`. */
const load = (file) => `
  await new Promise((resolve, reject) => {
    const script = document.createElement('script');
    script.src = ${JSON.stringify(`/dist/${file}`)};
    script.onload = resolve;
    script.onerror = () => reject(new Error(script.src + ' did not load'));
    document.head.append(script);
  });`;

/** Each package path that the script stands in for, with its module. Other paths, such as a locale's, are the modules themselves. */
const modules = {
  'dark-social': `
    import api from 'script:api';
    export const {${Object.keys(core)}} = api;`,
  'dark-social/elements': `
    import api from 'script:api';`,
  'dark-social/channels': `
    import api from 'script:api';
    export const {channels} = api;
    const byId = (id) => channels.find((channel) => channel.id === id);
    export const [${usual}] = ${JSON.stringify(usual)}.map(byId);
    export {${further}} from ${JSON.stringify(channelsModule)};`,
  // Elements of which each is a script of its own beside the main one.
  ...Object.fromEntries(
    ['image', 'selection'].map((name) => [
      `dark-social/elements/${name}.js`,
      `import 'script:api';\n${load(`dark-social-${name}.js`)}`,
    ]),
  ),
  'script:api': (file) => `
    if (!window.darkSocial) {${load(file)}}
    export default window.darkSocial;`,
};

/** A plugin of esbuild. `file`: the script's name in dist/. */
export function scriptModules(file) {
  return {
    name: 'script-modules',
    setup({onResolve, onLoad}) {
      onResolve({filter: /^(dark-social|script:)/}, ({path}) => {
        const [, id] = /^dark-social\/channels\/(\w+)\.js$/.exec(path) ?? [];
        const name = id && usual.includes(id) ? 'dark-social/channels' : path;
        return name in modules ? {path: name, namespace: 'script'} : undefined;
      });
      // Such a test would test the modules, whatever the script does. What the server writes is in no element.
      onLoad({filter: /\/dist\/elements\//}, ({path}) =>
        /(-markup|format-counts)\.js$/.test(path)
          ? undefined
          : {errors: [{text: `${path} is imported beside ${file}`}]},
      );
      onLoad({filter: /./, namespace: 'script'}, ({path}) => {
        const text = modules[path];
        return {contents: typeof text === 'function' ? text(file) : text, loader: 'js'};
      });
    },
  };
}
