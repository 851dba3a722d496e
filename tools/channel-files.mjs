// The files of channels that `auto.js` loads by name.

import {createHash} from 'node:crypto';
import {readdirSync, readFileSync} from 'node:fs';

/** The lists of channels, each of which is a script of its own too. */
export const channelSets = ['messengers', 'networks', 'tools'];

/** The ids of the channels in a list such as `src/channels/networks.ts`, which are the names of their files too. */
export const channelsOf = (list) =>
  [...readFileSync(`src/channels/${list}.ts`, 'utf8').matchAll(/from '\.\/([\w-]+)\.js'/g)].map(([, id]) => id);

/** The ids of the channels in all these lists. */
export const channelIds = channelSets.flatMap(channelsOf);

/**
 * The folder of these files. `auto.js` makes their addresses from it, so that it holds no list of them; the hash of all sources in its
 * name keeps browsers from mixing the files of two versions.
 */
export const channelsFolder = () => {
  const hash = createHash('sha256');
  const sources = readdirSync('src', {recursive: true, withFileTypes: true}).filter((entry) => entry.isFile());
  const paths = [...sources.map(({parentPath, name}) => `${parentPath}/${name}`), 'package-lock.json'];
  for (const path of paths.sort()) hash.update(readFileSync(path));
  return `channels-${hash.digest('base64url').slice(0, 8)}`;
};

/** Rollup plugin: fills the folder's name in. */
export const fillInChannelsFolder = (folder) => ({
  name: 'channels-folder',
  transform: (code, id) =>
    /auto[/\\]load-channels\.js$/.test(id)
      ? {code: code.replace('CHANNELS_FOLDER', JSON.stringify(folder)), map: null}
      : null,
});
