// What the channels beside the usual ones cost: each one's file in the folder of `auto.js`, and the scripts that hold a set of them.

import {readdirSync, readFileSync} from 'node:fs';
import {brotli} from './brotli.mjs';
import {channelIds, channelSets} from './channel-files.mjs';

const root = new URL('../dist/', import.meta.url);

/** The weight of each channel's own file; helpers that several channels share are loaded once, and not counted. */
export function channelSizes() {
  const folder = readdirSync(new URL('dark-social/', root)).find((name) => /^channels-[\w-]+$/.test(name));
  const sizeOf = (id) => brotli(readFileSync(new URL(`dark-social/${folder}/${id}.js`, root)));
  return Object.fromEntries(channelIds.toSorted().map((id) => [id, sizeOf(id)]));
}

/** The weight of each script with a set of channels. */
export const setSizes = () =>
  Object.fromEntries(
    channelSets.map((set) => {
      const file = `dark-social-${set}.js`;
      return [file, brotli(readFileSync(new URL(file, root)))];
    }),
  );

/** The channels beside the usual ones that stand in the drop-in, the lite script or a part of `auto.js`, which should have none. */
export function strayChannels() {
  const parts = readdirSync(new URL('dark-social/', root)).filter((name) =>
    /^(auto|core|elements|page)\b.*\.js\.map$/.test(name),
  );
  const maps = ['dark-social.min.js.map', 'dark-social-lite.min.js.map', ...parts.map((name) => `dark-social/${name}`)];
  return maps.flatMap((map) => {
    const {sources} = JSON.parse(readFileSync(new URL(map, root), 'utf8'));
    return sources
      .map((source) => /channels\/([\w-]+)\.[jt]s$/.exec(source)?.[1])
      .filter((id) => channelIds.includes(id))
      .map((id) => `${map}: ${id}`);
  });
}
