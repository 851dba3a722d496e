// More routers keep working, and do not bring the token back, wherever the drop-in stands. `npm run test:routers` installs them.

import {tourRouter} from '../e2e/routers/routers.mjs';
import {ownPackages} from '../tools/own-packages.mjs';

const folder = new URL('.', import.meta.url);
const e2e = new URL('../e2e/routers/', import.meta.url);
const {installed} = ownPackages(folder);

/**
 * Each router: its title, the package whose version stands in the table, its file in apps/, and what else `tourRouter()` is told.
 */
const routers = [
  {title: 'wouter', package: 'wouter', app: 'wouter', stateKeys: [], toAnchor: true},
  {
    title: 'TanStack Router',
    package: '@tanstack/react-router',
    app: 'tanstack',
    stateKeys: ['__TSR_index', '__TSR_key'],
  },
  {title: 'preact-iso', package: 'preact-iso', app: 'preact-iso', stateKeys: [], toAnchor: true},
  {
    title: 'Vue Router',
    package: 'vue-router',
    app: 'vue-router',
    folder: e2e,
    stateKeys: ['position', 'current'],
    // It remembers where a reader was by the address, and had the one with the token in mind.
    late: {toAnchor: true},
  },
];

const wanted = process.env.TEST_ROUTERS?.split(',').filter(Boolean) ?? [];
const unknown = wanted.filter((name) => !routers.some((router) => router.package === name));
if (unknown.length) {
  const names = routers.map((router) => router.package);
  throw new TypeError(`no such router: ${unknown.join(', ')}. There are ${names.join(', ')}.`);
}
for (const {title, package: name, ...router} of routers) {
  if (wanted.length && !wanted.includes(name)) continue;
  await tourRouter(`${title} ${installed(name)}`, {
    folder,
    packages: folder,
    only: ['early script first', 'main script after the app'],
    ...router,
  });
}
