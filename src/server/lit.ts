// The package's elements in pages that `@lit-labs/ssr` renders.

import {ElementRenderer, type RenderInfo} from '@lit-labs/ssr';
import {type RenderedElement, renderElement} from './bar/bar-of-element.js';
import {attributesToHtml} from './bar/html.js';

/**
 * Renders the package's elements in pages of `@lit-labs/ssr`: `<dark-social-share>` as `renderBar()` does, with links that work without
 * JavaScript, if it has an absolute `url`; of the others their attributes and what stands inside them.
 *
 * @example
 * ```ts
 * import {render} from '@lit-labs/ssr';
 * import {DarkSocialRenderer} from 'dark-social/server/lit.js';
 * import 'dark-social/elements/share.js';
 *
 * const bar = html`<dark-social-share url=${url} share-title=${title} lang="en"></dark-social-share>`;
 * render(bar, {elementRenderers: [DarkSocialRenderer]});
 * ```
 */
export class DarkSocialRenderer extends ElementRenderer {
  readonly #attributes: Record<string, string> = {};
  readonly #properties: Record<string, unknown> = {};
  #bar?: RenderedElement | undefined;

  static override matchesClass(_class: unknown, tagName: string): boolean {
    return tagName.startsWith('dark-social-');
  }

  override setAttribute(name: string, value: string): void {
    this.#attributes[name.toLowerCase()] = value;
  }

  /** Writes the attribute of a property; an object has none, and is set when the page hydrates. */
  override setProperty(name: string, value: unknown): void {
    this.#properties[name] = value;
    if (value == null || value === false || typeof value === 'object') return;
    const attribute = name.replace(/[A-Z]/g, (letter) => '-' + letter);
    this.setAttribute(attribute, value === true ? '' : String(value));
  }

  override connectedCallback(): void {
    if (this.tagName === 'dark-social-share') this.#bar = renderElement(this.#attributes, this.#properties);
  }

  override renderAttributes(): string[] {
    return [attributesToHtml(this.#bar?.attributes ?? this.#attributes)];
  }

  override renderShadow({customElementHostStack: hosts}: RenderInfo): string[] | undefined {
    if (this.#bar) return [this.#bar.shadow];
    // Lit 4.1 forgets to take elements without a shadow root off, and defers the hydration of all that follow.
    if (hosts.at(-1) === this) hosts.pop();
    return undefined;
  }
}
