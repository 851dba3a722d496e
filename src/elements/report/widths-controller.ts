// Measures the places of pictures, which are drawn as wide as there is room.

import type {ReactiveController, ReactiveElement} from '@lit/reactive-element';

/** Drawn so wide until it is measured, px. */
const initial = 640;

/** Watches the elements with `data-picture` in its host's shadow root, and updates the host when one gets another width. */
export class WidthsController implements ReactiveController {
  readonly #host: ReactiveElement;
  readonly #widths = new Map<string, number>();
  readonly #places = new Set<Element>();
  #observer?: ResizeObserver | undefined;

  constructor(host: ReactiveElement) {
    this.#host = host;
    host.addController(this);
  }

  /** The width of a place, px. */
  of(name: string): number {
    return this.#widths.get(name) ?? initial;
  }

  hostUpdated(): void {
    this.#observer ??= new ResizeObserver((entries) => this.#measure(entries));
    const places = new Set(this.#host.renderRoot.querySelectorAll('[data-picture]'));
    for (const place of this.#places) if (!places.has(place)) this.#forget(place);
    for (const place of places) {
      if (this.#places.has(place)) continue;
      this.#places.add(place);
      this.#observer.observe(place);
    }
  }

  hostDisconnected(): void {
    this.#observer?.disconnect();
    this.#observer = undefined;
    this.#places.clear();
  }

  #forget(place: Element): void {
    this.#observer?.unobserve(place);
    this.#places.delete(place);
  }

  #measure(entries: readonly ResizeObserverEntry[]): void {
    let hasChanged = false;
    for (const {target, contentRect} of entries) {
      const name = (target as HTMLElement).dataset.picture ?? '';
      const width = Math.floor(contentRect.width);
      // A hidden report keeps what it was.
      if (!width || this.#widths.get(name) === width) continue;
      this.#widths.set(name, width);
      hasChanged = true;
    }
    if (hasChanged) this.#host.requestUpdate();
  }
}
