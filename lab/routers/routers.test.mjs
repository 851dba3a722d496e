// More routers keep working, and do not bring the token back, wherever the drop-in stands. `npm run test:routers` installs them.

import {tourRouter} from '../../test/e2e/routers/routers.mjs';
import {ownPackages} from '../../test/tools/own-packages.mjs';
import {rendered} from './rendered.mjs';

const folder = new URL('.', import.meta.url);
const e2e = new URL('../../test/e2e/routers/', import.meta.url);
const {installed} = ownPackages(folder);

/**
 * Each router: its title, the package whose version stands in the table, its file in apps/, and what else `tourRouter()` is told:
 * what each does without us, too.
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
  {title: 'Solid Router', package: '@solidjs/router', app: 'solid', stateKeys: ['_depth'], toAnchor: true},
  {
    title: 'htmx',
    package: 'htmx2',
    app: 'htmx2',
    rendered: rendered.htmx2,
    stateKeys: [],
    ownState: true,
    toAnchor: true,
  },
  {title: 'htmx', package: 'htmx4', app: 'htmx4', rendered: rendered.htmx4, stateKeys: []},
  {
    title: 'swup',
    package: 'swup',
    app: 'swup',
    rendered: rendered.swup,
    stateKeys: ['url', 'source', 'index'],
    toAnchor: true,
  },
  {title: 'Unpoly', package: 'unpoly', app: 'unpoly', rendered: rendered.unpoly, stateKeys: ['up'], toAnchor: true},
  {
    title: 'barba',
    package: '@barba/core',
    app: 'barba',
    rendered: rendered.barba,
    stateKeys: ['from', 'index', 'states'],
    freshState: true,
    toAnchor: true,
    losesAnchor: true,
  },
  {
    title: 'Inertia',
    package: '@inertiajs/core',
    app: 'inertia',
    rendered: rendered.inertia,
    stateKeys: ['page'],
    ownState: true,
  },
  {
    title: 'Angular',
    package: '@angular/router',
    app: 'angular',
    define: {PLATFORM_NAVIGATION: 'false'},
    stateKeys: ['navigationId'],
  },
  {
    title: 'Angular with platform navigation',
    package: '@angular/router',
    app: 'angular',
    define: {PLATFORM_NAVIGATION: 'true'},
    stateKeys: [],
    freshState: true,
    toAnchor: true,
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
