// The dialogs that channels open: what a visitor sees in them and does with them.

import {expect} from 'chai';

/** The dialog that is open. */
export function openDialog(): HTMLDialogElement {
  const dialogs = [...document.querySelectorAll('[data-dark-social=dialog]')].map((host) =>
    host.shadowRoot?.querySelector('dialog'),
  );
  return dialogs.find((dialog) => dialog?.open) ?? expect.fail('no dialog is open');
}

/** Whether one is. */
export const isOpen = (): boolean => !!document.querySelector('[data-dark-social=dialog]');

/** What has the focus, inside shadow roots. */
export function focused(): Element | null {
  let element = document.activeElement;
  while (element?.shadowRoot?.activeElement) element = element.shadowRoot.activeElement;
  return element;
}

/** What a screen reader calls an element. */
export function nameOf(element: Element): string {
  const root = element.getRootNode() as ShadowRoot;
  const by = element.getAttribute('aria-labelledby');
  const label = root.querySelector(`label[for="${element.id}"]`);
  return (
    (by && root.getElementById(by)?.textContent) ||
    element.getAttribute('aria-label') ||
    (label ?? element).textContent ||
    ''
  ).trim();
}

/** The button of a name. */
export const dialogButton = (name: string): HTMLButtonElement =>
  [...openDialog().querySelectorAll('button')].find((button) => nameOf(button) === name) ??
  expect.fail(`no button ${name}`);

/** The only element that matches in the open dialog. */
export const inDialog = <E extends Element = HTMLElement>(selector: string): E =>
  openDialog().querySelector<E>(selector) ?? expect.fail(`no ${selector}`);

const {click} = HTMLAnchorElement.prototype;

/** The links that scripts click until the end of the test, none of which is opened. */
export function takeClickedLinks(): HTMLAnchorElement[] {
  const clicked: HTMLAnchorElement[] = [];
  HTMLAnchorElement.prototype.click = function () {
    clicked.push(this);
  };
  return clicked;
}

afterEach(() => {
  HTMLAnchorElement.prototype.click = click;
  for (const host of document.querySelectorAll('[data-dark-social=dialog]')) host.remove();
});
