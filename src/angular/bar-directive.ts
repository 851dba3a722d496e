// Renders a share bar on the server, so that its links are there before any script.

import {Directive, type OnInit} from '@angular/core';
// Not from dark-social/server, which holds the collector too.
import {renderElement} from '#render-element';
import {ElementDirective} from './element-directive.js';

/** Writes the bar's shadow root on a server. In the browser the element takes that over when the page hydrates. */
@Directive()
export abstract class BarDirective extends ElementDirective implements OnInit {
  declare channels?: unknown;
  declare counts?: unknown;

  ngOnInit(): void {
    // Angular's builder leaves this out of what it makes for browsers, and what is only used here.
    if (typeof ngServerMode !== 'undefined' && ngServerMode) renderBarInto(this.element, this);
  }
}

function renderBarInto(element: HTMLElement, {channels, counts}: BarDirective): void {
  // The server's DOM has the basic methods only.
  const attributes = Object.fromEntries([...element.attributes].map(({name, value}) => [name, value]));
  const bar = renderElement(attributes, {channels, counts});
  if (!bar) return;
  for (const [name, value] of Object.entries(bar.attributes)) element.setAttribute(name, value);
  const template = element.ownerDocument.createElement('template');
  template.setAttribute('shadowrootmode', 'open');
  template.setAttribute('shadowrootclonable', '');
  // eslint-disable-next-line no-restricted-properties -- on a server; renderElement() has escaped what is data
  template.innerHTML = bar.shadow;
  element.insertBefore(template, element.firstChild);
}
