// Finds an event of ours where a client's file says that its parts stand.

import {decode} from './decode.mjs';

/** The request that tells the event, if there is one. */
export const find = (requests, event, client) => requests.find((request) => tells(request, event, client));

/**
 * Whether the request tells the event: its name and properties stand, all in the same entry of a batch, at the paths of
 * `stands`, which say `[]` for any place in a list. `properties` is short for `channel`, `token` and `depth` below it. `apart`:
 * the parts stand in entries of their own.
 */
function tells(request, event, {at, stands, lines, apart, names = {}}) {
  if (!isAt(request, at)) return false;
  const values = decode(request, lines);
  const wanted = Object.entries(paths(stands)).map(([part, path]) => {
    const value = part === 'name' ? nameOf(event, names) : event[part];
    return {path, value: String(value)};
  });
  const [first, ...others] = wanted;
  return places(values, first.path).some(
    ({value, indexes}) =>
      String(value) === first.value &&
      others.every((other) =>
        places(values, other.path).some(
          (place) =>
            String(place.value) === other.value && (apart || alike(place.indexes, indexes, first.path, other.path)),
        ),
      ),
  );
}

/** What of an event must reach the maker, beside its name. */
const parts = ['channel', 'token', 'depth'];

/** What an entry of a queue must hold: the event's name, and its parts in the properties. */
export const wantedOf = (event) => ({
  name: nameOf(event),
  in: (properties) => parts.every((part) => properties[`share_${part}`] === event[part]),
});

/** Where each part stands; what a client cannot take is left out. */
export function paths({properties, ...stands}) {
  const below = properties ? Object.fromEntries(parts.map((part) => [part, `${properties}.share_${part}`])) : {};
  return Object.fromEntries(Object.entries({...below, ...stands}).filter(([, path]) => path));
}

/** `POST /e/`, where the path may end in `*`. */
function isAt({method, url}, at) {
  const [verb, path] = at.split(' ');
  const matches = path.endsWith('*') ? url.pathname.startsWith(path.slice(0, -1)) : url.pathname === path;
  return method === verb && matches;
}

/** What an event is called, unless the sink has a reason of its own to call it otherwise. */
const nameOf = (event, names = {}) => {
  const name = event.type === 'share' ? 'share' : `share_${event.type}`;
  return typeof names === 'function' ? names(event, name) : (names[name] ?? name);
};

function places(values, path) {
  const pattern = new RegExp(`^${path.split('[]').map(escape).join('\\[(\\d+)\\]')}$`);
  return [...values].flatMap(([at, value]) => {
    const match = pattern.exec(at);
    return match ? [{value, indexes: match.slice(1)}] : [];
  });
}

const escape = (text) => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');

/** Whether two places are in the same entry: their indexes agree as far as their paths do. */
function alike(a, b, ...[pathA, pathB]) {
  const partsA = pathA.split('[]');
  const partsB = pathB.split('[]');
  let shared = 0;
  while (shared < Math.min(partsA.length, partsB.length) - 1 && partsA[shared] === partsB[shared]) shared++;
  return Array.from({length: shared}, (_, index) => a[index] === b[index]).every(Boolean);
}
