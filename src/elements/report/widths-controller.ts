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
    this.#observer ??= this.#observe();
    const places = new Set(this.#host.renderRoot.querySelectorAll('[data-picture]'));
    for (const place of this.#places) if (!places.has(place)) this.#forget(place);
    const added = [...places].filter((place) => !this.#places.has(place));
    for (const place of added) {
      this.#places.add(place);
      this.#observer?.observe(place);
    }
    // Before the first paint.
    this.#measure(added);
  }

  hostDisconnected(): void {
    this.#observer?.disconnect();
    this.#observer = undefined;
    this.#places.clear();
  }

  #observe(): ResizeObserver | undefined {
    // Test environments may have none: widths are measured when something is drawn, then.
    const {ResizeObserver} = globalThis;
    if (!ResizeObserver) return undefined;
    return new ResizeObserver((entries) => {
      // In the next frame: drawing changes sizes, which browsers report as an error while they tell of others.
      requestAnimationFrame(() => this.#measure(entries.map(({target}) => target)));
    });
  }

  #forget(place: Element): void {
    this.#observer?.unobserve(place);
    this.#places.delete(place);
  }

  #measure(places: readonly Element[]): void {
    let hasChanged = false;
    for (const place of places) {
      const name = (place as HTMLElement).dataset.picture ?? '';
      const width = place.clientWidth;
      // A hidden report keeps what it was.
      if (!width || this.#widths.get(name) === width) continue;
      this.#widths.set(name, width);
      hasChanged = true;
    }
    if (hasChanged) this.#host.requestUpdate();
  }
}
