// The layout `menu`: one button that opens the channels as a menu.

import type {Layout, LayoutHost} from '../internal/layout.js';
import {menuStyles as styles} from './menu.styles.js';

/** Makes the button and the popover of its host a menu button and its menu, as the ARIA Authoring Practices describe them. */
function connect(host: LayoutHost): () => void {
  const root = host.renderRoot as ShadowRoot;
  const ended = new AbortController();
  const listen = (type: string, listener: (event: Event) => void) =>
    root.addEventListener(type, listener, {capture: true, signal: ended.signal});
  const setExpanded = (isOpen: boolean) =>
    root.querySelector('.trigger')?.setAttribute('aria-expanded', String(isOpen));
  setExpanded(false);
  listen('beforetoggle', (event) => setExpanded((event as ToggleEvent).newState === 'open'));
  host.addEventListener('dark-social-share', () => root.querySelector<HTMLElement>('.bar')?.hidePopover(), ended);
  return () => ended.abort();
}

export const menu: Layout = {styles, connect};
