// The parts that `auto.js` loads, each from its own folder and only when the page uses it.

import {warnOnce} from '../../core/utils/warn-once.js';

const parts = {
  ask: () => import('./ask.js'),
  elements: () => import('./elements.js'),
  gate: () => import('./gate.js'),
  goal: () => import('./goal.js'),
  image: () => import('./image.js'),
  invite: () => import('./invite.js'),
  qr: () => import('./qr.js'),
  report: () => import('./report.js'),
  selection: () => import('./selection.js'),
  sharing: () => import('../../elements/internal/share-controller.js'),
  page: () => import('./page.js'),
  sinks: () => import('../named-sinks.js'),
};

export type Part = keyof typeof parts;

/** Loads a part. Where that fails it warns once and resolves to `undefined`; the fallback links in the elements stay. */
export async function load<Name extends Part>(
  name: Name,
): Promise<Awaited<ReturnType<(typeof parts)[Name]>> | undefined> {
  try {
    return (await parts[name]()) as Awaited<ReturnType<(typeof parts)[Name]>>;
  } catch {
    // Without its name: parts that need each other fail together. The browser says which file it is.
    warnOnce('auto.js could not load a file of its folder. Put all of them beside it, of one version');
    return undefined;
  }
}
