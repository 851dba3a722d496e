// The layout `menu`: one button that opens the channels as a menu.

import type {Layout, LayoutHost} from '../internal/layout.js';
import {MenuController} from './internal/menu-controller.js';
import {menuStyles as styles} from './menu.styles.js';

function connect(host: LayoutHost): () => void {
  // Before 2024 browsers had no popovers.
  if (!('popover' in HTMLElement.prototype)) throw new TypeError('this browser has no popovers');
  const controller = new MenuController(host);
  return () => controller.end();
}

export const menu: Layout = {styles, connect};
