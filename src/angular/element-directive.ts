// What the directives of all elements have in common.

import {Directive, ElementRef, inject, type OnChanges, type SimpleChanges} from '@angular/core';

/** Sets what a template gives an element: properties in the browser, attributes on a server, where elements do not run. */
@Directive()
export abstract class ElementDirective implements OnChanges {
  protected readonly element = inject<ElementRef<HTMLElement>>(ElementRef).nativeElement;

  ngOnChanges(changes: SimpleChanges): void {
    for (const [property, {currentValue}] of Object.entries(changes)) {
      if (typeof ngServerMode !== 'undefined' && ngServerMode) this.#setAttribute(property, currentValue);
      else Object.assign(this.element, {[property]: currentValue as unknown});
    }
  }

  /** Sets the attribute of a property; an object has none, and is set when the page hydrates. */
  #setAttribute(property: string, value: unknown): void {
    if (value == null || value === false || typeof value === 'object') return;
    const name = property.replace(/[A-Z]/g, (letter) => '-' + letter.toLowerCase());
    this.element.setAttribute(name, value === true ? '' : String(value));
  }
}
