// Keeps an element in the language of the nearest `lang` attribute.

import type {ReactiveController, ReactiveElement} from '@lit/reactive-element';
import {findLocale} from '../../locales/find-locale.js';
import type {Locale} from '../../locales/locale.js';

/** The controllers of elements on the page. Of the module, since one observer a document serves them all. */
const controllers = new Set<LocaleController>();
const observed = new WeakSet<Document>();

function observe(page: Document): void {
  if (observed.has(page) || !globalThis.MutationObserver) return;
  observed.add(page);
  new MutationObserver(() => {
    for (const controller of controllers) controller.refresh();
  }).observe(page, {subtree: true, attributeFilter: ['lang']});
}

/** Finds the locale of its host, and updates the host when a `lang` attribute changes that. */
export class LocaleController implements ReactiveController {
  readonly #host: ReactiveElement;
  #value?: Locale;

  constructor(host: ReactiveElement) {
    this.#host = host;
    host.addController(this);
  }

  /** The locale at the host's last update. */
  get value(): Locale {
    return (this.#value ??= findLocale(this.#host));
  }

  hostConnected(): void {
    controllers.add(this);
    observe(this.#host.ownerDocument);
  }

  hostDisconnected(): void {
    controllers.delete(this);
  }

  hostUpdate(): void {
    this.#value = findLocale(this.#host);
  }

  /** Updates the host if its locale is another by now. */
  refresh(): void {
    if (findLocale(this.#host) !== this.#value) this.#host.requestUpdate();
  }
}
