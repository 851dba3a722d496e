// Loads the file of a layout. In the classic scripts `src/scripts/load-layout.ts` stands in its place.

import type {Layout, LayoutName} from './layout.js';

const files: Readonly<Record<LayoutName, () => Promise<Record<string, unknown>>>> = {
  menu: () => import('../layouts/menu.js'),
  side: () => import('../layouts/side.js'),
  bottom: () => import('../layouts/bottom.js'),
};

/** Loads a layout. Rejects where its file is missing. */
export const loadLayout = async (name: LayoutName): Promise<Layout> => (await files[name]())[name] as Layout;
