// In `auto.js`, what the buttons of an element do is loaded after the bar was drawn. Until then links lead where they point, and a click
// waits for it.

import type {Outcome} from '../../core/channel.js';
import {buttonsOf} from '../../elements/internal/buttons.js';
import type {ShareController as Controller, ShareHost} from '../../elements/internal/share-controller.js';
import type {Sharing} from '../../elements/internal/sharing.js';
import {afterFirstPaint} from '../../core/utils/after-first-paint.js';
import {load} from './load.js';

let ShareController: typeof Controller | undefined;

async function loadController(): Promise<void> {
  ({ShareController} = (await load('sharing')) ?? {});
}

// This module comes with the elements, which are painted first.
afterFirstPaint(loadController);

/** The same event once more, of a kind that the browser acts on as on the first. */
const copyOf = (event: Event): Event => new (event.constructor as typeof MouseEvent)(event.type, event as MouseEvent);

class LazySharing implements Sharing {
  readonly #host: ShareHost;
  #controller?: Sharing;
  /** The last click while the controller was loading. */
  #held?: Event;
  #failed = false;

  constructor(host: ShareHost) {
    this.#host = host;
  }

  get followed(): HTMLElement | undefined {
    return this.#controller?.followed;
  }

  get notedChannel(): string | undefined {
    return this.#controller?.notedChannel;
  }

  anchorNote(button: HTMLElement | undefined): void {
    this.#controller?.anchorNote(button);
  }

  async share(...given: Parameters<Sharing['share']>): Promise<Outcome | undefined> {
    await loadController();
    if (!this.#controller && ShareController) this.#controller = new ShareController(this.#host);
    return this.#controller ? this.#controller.share(...given) : 'failed';
  }

  handleEvent(event: Event): void {
    const path = event.composedPath();
    // What a layout draws beside the buttons is its own.
    if (!buttonsOf(this.#host.renderRoot).some((button) => path.includes(button))) return;
    if (!this.#controller && ShareController) this.#controller = new ShareController(this.#host);
    if (this.#controller) this.#controller.handleEvent(event);
    else if (!this.#failed) void this.#wait(event);
  }

  /** Loads the controller, and hands it the event again. */
  async #wait(event: Event): Promise<void> {
    const target = event.composedPath()[0];
    const isClick = event.type === 'click';
    if (isClick) {
      event.preventDefault();
      // Of a double click the first is enough.
      if (this.#held) return;
      this.#held = event;
    }
    await loadController();
    this.#failed = !ShareController;
    // Without the controller the browser follows the link.
    if (isClick || ShareController) target.dispatchEvent(copyOf(event));
    this.#held = undefined;
  }
}

export const createSharing = (host: ShareHost): Sharing => new LazySharing(host);
