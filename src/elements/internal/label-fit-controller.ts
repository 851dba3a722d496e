// Shows the words on buttons as the attribute `labels` says; `auto`: where all of them fit into one row.

import type {ReactiveController, ReactiveElement} from '@lit/reactive-element';
import {drawRow, type BarTemplate, type RowWidth} from './bar-view.js';

/** What the controller needs of its host. */
export interface LabelFitHost extends ReactiveElement {
  readonly labels: string;
  readonly layout?: string;
  /** What is drawn, if anything is. */
  readonly template?: BarTemplate | undefined;
  /** Shows the words of the first so many buttons. */
  showLabels(count: number): void;
}

/** So many bars alike are drawn with their words before one is measured without waiting for the observer, which forces a layout. */
const maxRows = 8;

/** Observers by window: that of another window reports too late what happens in a frame, which is an error there. */
const observers = new WeakMap<Window, ResizeObserver>();
/** The controller of each observed element. */
const controllers = new WeakMap<Element, LabelFitController>();

/** How many buttons show their words; with other values, that is measured. */
const counts = new Map([
  ['shown', Infinity],
  ['first', 1],
  ['hidden', 0],
]);

/** What the width of a row depends on. The ruler is `1ch` high, so a web font that loads later changes its height. */
function fontOf(ruler: Element, {layout}: LabelFitHost): string {
  const style = getComputedStyle(ruler);
  const {height, font, letterSpacing, wordSpacing, textTransform} = style;
  const sizes = ['gap', 'icon-size', 'padding', 'border-width'].map((name) =>
    style.getPropertyValue('--dark-social-' + name),
  );
  return [layout, height, font, letterSpacing, wordSpacing, textTransform, ...sizes].join();
}

function observerOf(view: (Window & typeof globalThis) | null): ResizeObserver | undefined {
  if (!view?.ResizeObserver) return undefined;
  let observer = observers.get(view);
  if (!observer) {
    observer = new view.ResizeObserver((entries) => {
      // All reads come before the first write.
      const updates = entries.map(({target}) => controllers.get(target)?.read(target));
      for (const update of updates) update?.();
    });
    observers.set(view, observer);
  }
  return observer;
}

/**
 * Decides how many buttons of its host show their words. For `auto` it observes a hidden copy of the labelled row, as wide as
 * the row may be: the words fit if the copy does not overflow. Text is most of what a bar takes to lay out, and a page may have a
 * thousand bars: once a row was measured, further bars alike get an empty ruler of its width, and words only in another font.
 */
export class LabelFitController implements ReactiveController {
  readonly #host: LabelFitHost;
  #ruler: HTMLElement | null = null;
  /** What is observed: the row in the ruler, or the empty ruler. */
  #observed?: Element;
  #observer?: ResizeObserver;
  /** The width of the empty ruler. */
  #width?: RowWidth;

  constructor(host: LabelFitHost) {
    this.#host = host;
    host.addController(this);
  }

  hostUpdated(): void {
    const {labels, layout, template, renderRoot, ownerDocument} = this.#host;
    const count = layout === 'menu' ? Infinity : counts.get(labels);
    if (count !== undefined) this.#host.showLabels(count);
    const ruler = count === undefined && template ? renderRoot.querySelector<HTMLElement>('.ruler') : null;
    if (ruler === this.#ruler) return;
    this.hostDisconnected();
    this.#ruler = ruler;
    this.#observer = observerOf(ownerDocument.defaultView);
    if (ruler && template) this.#observe(ruler, template, ruler.firstChild ? undefined : template.rowWidth);
  }

  hostDisconnected(): void {
    if (this.#observed) this.#observer?.unobserve(this.#observed);
    this.#observed = undefined;
    this.#ruler = null;
  }

  /** Reads whether the words fit; not of an element that is not displayed, which has no width to go by. Returns a function that shows or hides them. */
  read(target: Element): (() => void) | undefined {
    const {template} = this.#host;
    const ruler = this.#ruler;
    if (!ruler || !template || target !== this.#observed || !target.clientWidth) return undefined;
    const font = fontOf(ruler, this.#host);
    const known = this.#width;
    if (known && known.font !== font) return () => this.#observe(ruler, template);
    const px = known?.px ?? target.scrollWidth;
    template.rowWidth = {px, font};
    const fit = px <= target.clientWidth;
    return () => this.#host.showLabels(fit ? Infinity : 0);
  }

  /** Observes an empty ruler of a known width, or else the row, which is drawn if need be. */
  #observe(ruler: HTMLElement, template: BarTemplate, width?: RowWidth): void {
    if (this.#observed) this.#observer?.unobserve(this.#observed);
    this.#width = width;
    ruler.style.setProperty('--_width', width ? width.px + 'px' : '');
    if (!width && !ruler.firstChild) {
      ruler.append(drawRow(template));
      template.rows++;
    }
    const observed = width ? ruler : ruler.children[0];
    this.#observed = observed;
    controllers.set(observed, this);
    this.#observer?.observe(observed);
    if (!width && template.rows === maxRows) this.read(observed);
  }
}
