// Gives an element the layout that it asks for, once its file is there.

import type {ReactiveController} from '@lit/reactive-element';
import {warnOnce} from '../../core/utils/warn-once.js';
import {adoptStyles} from './adopt-styles.js';
import {layoutNames, type LayoutHost, type LayoutName} from './layout.js';
import {loadLayout} from './load-layout.js';

/** Loads the layout of its host and connects it. A host whose layout cannot be loaded becomes a bar. */
export class LayoutController implements ReactiveController {
  readonly #host: LayoutHost;
  /** What the host asked for last. */
  #name?: string;
  #disconnect?: () => void;

  constructor(host: LayoutHost) {
    this.#host = host;
    host.addController(this);
  }

  hostUpdated(): void {
    const {layout, isConnected} = this.#host;
    if (!isConnected || layout === this.#name) return;
    this.hostDisconnected();
    this.#name = layout;
    const name = layoutNames.find((each) => each === layout);
    if (name) void this.#load(name);
  }

  hostDisconnected(): void {
    this.#name = undefined;
    this.#disconnect?.();
    this.#disconnect = undefined;
  }

  async #load(name: LayoutName): Promise<void> {
    const host = this.#host;
    try {
      const {styles, connect} = await loadLayout(name);
      // The element may have left the page, come back, or changed its layout.
      if (this.#name !== name || this.#disconnect) return;
      const root = host.shadowRoot as ShadowRoot;
      adoptStyles(root, styles);
      root.querySelector('[data-layout]')?.remove();
      this.#disconnect = connect(host);
    } catch (error) {
      warnOnce(`<${host.localName}> layout="${name}" becomes a bar: ${error}. Put its file beside the script`);
      if (this.#name === name) host.layout = 'bar';
    }
  }
}
