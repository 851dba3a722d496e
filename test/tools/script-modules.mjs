// Runs tests of the modules against a script-tag file: what they import of the package comes from `window.darkSocial`.

import * as channels from 'dark-social/channels';
import * as core from 'dark-social';

const channelIds = Object.keys(channels).filter((name) => name !== 'channels');

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
    export const [${channelIds}] = ${JSON.stringify(channelIds)}.map(byId);`,
  // A tag in the page, since the script reads `document.currentScript`.
  'script:api': (file) => `
    if (!window.darkSocial) {
      const script = document.createElement('script');
      script.src = ${JSON.stringify(`/dist/${file}`)};
      await new Promise((resolve, reject) => {
        script.onload = resolve;
        script.onerror = () => reject(new Error(script.src + ' did not load'));
        document.head.append(script);
      });
    }
    export default window.darkSocial;`,
};

/** A plugin of esbuild. `file`: the script's name in dist/. */
export function scriptModules(file) {
  return {
    name: 'script-modules',
    setup({onResolve, onLoad}) {
      onResolve({filter: /^(dark-social|script:)/}, ({path}) => {
        const single = /^dark-social\/channels\/\w+\.js$/.test(path);
        const name = single ? 'dark-social/channels' : path;
        return name in modules ? {path: name, namespace: 'script'} : undefined;
      });
      // Such a test would test the modules, whatever the script does. The markup alone is in no element: the server writes it.
      onLoad({filter: /\/dist\/elements\//}, ({path}) =>
        /-markup\.js$/.test(path) ? undefined : {errors: [{text: `${path} is imported beside ${file}`}]},
      );
      onLoad({filter: /./, namespace: 'script'}, ({path}) => {
        const text = modules[path];
        return {contents: typeof text === 'function' ? text(file) : text, loader: 'js'};
      });
    },
  };
}
