// Every channel of the package, with its name in the page's language.

import * as all from '/bundles/channels.js';
import {fr} from '/bundles/fr.js';

import {language} from './words.js';

const locale = language === 'fr' ? fr : undefined;

const nameOfChannel = ({id, name, words}) =>
  (locale ? (words?.[language]?.name ?? locale.channelNames[id]) : words?.en?.name) ?? name;

/** What a bar shows that names no channel, in order. */
export const usualIds = all.channels.map(({id}) => id);

/** All of them: the usual ones first, the others by name. */
export const channels = [
  ...all.channels,
  ...Object.values(all)
    .filter((each) => each.code && !usualIds.includes(each.id))
    .sort((a, b) => a.name.localeCompare(b.name)),
].map((channel) => ({...channel, name: nameOfChannel(channel)}));

export const channelOf = (id) => channels.find((channel) => channel.id === id);
