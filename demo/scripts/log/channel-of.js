// A channel as the log shows it: the library's, or a plain dot for one that the log does not know.

import {words} from './words.js';

export function channelOf(id = '') {
  const known = darkSocial.channels.find((channel) => channel.id === id);
  const plain = {id, name: id, color: '#5b616b', icon: {path: 'M12 8a4 4 0 1 0 0 8 4 4 0 0 0 0-8z'}};
  return {...(known ?? plain), label: words.channels[id] ?? known?.name ?? id};
}
