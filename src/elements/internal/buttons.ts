// The buttons of a drawn bar, and their links.

import {linkAttributes} from '../../core/share/follow-link.js';

/** The buttons of a drawn bar, in the order of its channels. */
export const buttonsOf = (root: ParentNode): HTMLElement[] => [...root.querySelectorAll<HTMLElement>('[data-channel]')];

/** Sets the address of a link; without one it leads nowhere. Buttons that act by themselves have none. */
export function setLink(button: HTMLElement, href: string | undefined): void {
  if (button.localName !== 'a') return;
  if (!href) button.removeAttribute('href');
  else if (button.getAttribute('href') !== href) Object.assign(button, linkAttributes(href));
}
