// What all elements of the package have in common.

import {ReactiveElement} from '@lit/reactive-element';
import {adoptStyles} from './adopt-styles.js';
import type {Declaration} from './enumerated-properties.js';
import {extendAccessors} from './property-accessors.js';

/** An element whose properties may have defaults, and whose styles work in any document. */
export abstract class BaseElement extends ReactiveElement {
  static override properties: Record<string, Declaration> = {};

  protected static override finalize(): void {
    const isNew = !Object.hasOwn(this, 'finalized');
    super.finalize();
    // Lit has declared the properties by now.
    if (isNew) extendAccessors(this);
  }

  /** Called by the browser when the element has come into another document, such as a frame's. */
  adoptedCallback(): void {
    if (this.shadowRoot) adoptStyles(this.shadowRoot);
  }

  protected override createRenderRoot(): HTMLElement | DocumentFragment {
    // eslint-disable-next-line wc/attach-shadow-constructor -- Lit's place for it: an element made by a script is cheap until it is shown
    const root = this.shadowRoot ?? this.attachShadow({mode: 'open'});
    adoptStyles(root);
    return root;
  }
}
