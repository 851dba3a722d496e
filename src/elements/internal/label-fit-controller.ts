// Shows the words on buttons as the attribute `labels` says; `auto`: where all of them fit into one row.

import type {ReactiveController, ReactiveElement} from '@lit/reactive-element';

/** What the controller needs of its host. */
export interface LabelFitHost extends ReactiveElement {
  readonly labels: string;
  /** Shows the words of the first so many buttons. */
  showLabels(count: number): void;
}

/** Observers by window: that of another window reports too late what happens in a frame, which is an error there. */
const observers = new WeakMap<Window, ResizeObserver>();
/** The controller of each observed row. */
const controllers = new WeakMap<Element, LabelFitController>();

function observerOf(view: (Window & typeof globalThis) | null): ResizeObserver | undefined {
  if (!view?.ResizeObserver) return undefined;
  let observer = observers.get(view);
  if (!observer) {
    observer = new view.ResizeObserver((entries) => {
      // All reads come before the first write. An element that is not displayed has no width to go by.
      const rows = entries.map(({target}) => target).filter(({clientWidth}) => clientWidth);
      const fits = rows.map(({scrollWidth, clientWidth}) => scrollWidth <= clientWidth);
      rows.forEach((row, index) => controllers.get(row)?.onMeasured(row, fits[index]));
    });
    observers.set(view, observer);
  }
  return observer;
}

/**
 * Decides how many buttons of its host show their words. For `auto` it observes a hidden copy of the labelled row, as wide as
 * the row may be: the words fit if the copy does not overflow.
 */
export class LabelFitController implements ReactiveController {
  readonly #host: LabelFitHost;
  #row?: Element;
  #observer?: ResizeObserver;

  constructor(host: LabelFitHost) {
    this.#host = host;
    host.addController(this);
  }

  hostUpdated(): void {
    const {labels, renderRoot, ownerDocument} = this.#host;
    if (labels === 'shown') this.#host.showLabels(Infinity);
    else if (labels === 'first') this.#host.showLabels(1);
    else if (labels === 'hidden') this.#host.showLabels(0);
    const auto = !['shown', 'first', 'hidden'].includes(labels);
    const row = (auto && renderRoot.querySelector('.row')) || undefined;
    if (row === this.#row) return;
    this.hostDisconnected();
    if (!row) return;
    this.#row = row;
    controllers.set(row, this);
    this.#observer = observerOf(ownerDocument.defaultView);
    this.#observer?.observe(row);
  }

  hostDisconnected(): void {
    if (this.#row) this.#observer?.unobserve(this.#row);
    this.#row = undefined;
  }

  /** Called with whether the words fit. */
  onMeasured(row: Element, fit: boolean): void {
    if (row === this.#row) this.#host.showLabels(fit ? Infinity : 0);
  }
}
