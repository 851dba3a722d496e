// Updates elements when the page's options change, and starts the page with the first of them.

import type {ReactiveController, ReactiveControllerHost} from '@lit/reactive-element';
import {existingPageState, optionListeners} from '../../core/page/existing-page-state.js';
import {forgetLinks} from './bar-view.js';
import {startPage} from './start-page.js';

/** The hosts on the page. Of the module, since one option listener serves them all. */
const hosts = new Set<ReactiveControllerHost>();

function onOptionsChange(): void {
  forgetLinks();
  for (const host of hosts) host.requestUpdate();
}

/** Updates its host whenever `configure()` is called. */
export class PageController implements ReactiveController {
  readonly #host: ReactiveControllerHost;

  constructor(host: ReactiveControllerHost) {
    this.#host = host;
    host.addController(this);
  }

  hostConnected(): void {
    hosts.add(this.#host);
    // In a microtask, so that a page which calls `configure()` right after importing is heard first.
    if (!existingPageState()?.claims.has('arrival')) queueMicrotask(startPage);
  }

  hostDisconnected(): void {
    hosts.delete(this.#host);
  }

  hostUpdate(): void {
    // Each time, since another copy of the library may have made the page's state by now.
    optionListeners().add(onOptionsChange);
  }
}
