// Elements that hold a share bar make one, and hand it the attributes that they have in common with it.

import {doc} from '../../core/utils/globals.js';
import type {DarkSocialShareElement} from '../share/share-element.js';

const barTag = 'dark-social-share';

/** The class of the bar, once it is registered. Not imported, since another script of the page may be the one that registers it. */
const barClass = (): typeof DarkSocialShareElement | undefined =>
  globalThis.customElements?.get(barTag) as typeof DarkSocialShareElement | undefined;

/** Makes a share bar; `undefined` until its element is registered. */
export const createBar = (): DarkSocialShareElement | undefined =>
  barClass() && (doc.createElement(barTag) as DarkSocialShareElement);

/** Resolves when the element of the bar is registered. */
export const barDefined = (): Promise<unknown> => customElements.whenDefined(barTag);

/** Sets an attribute, or takes it off where there is no value. */
export function setOptional(element: Element, name: string, value: string | null | undefined): void {
  if (value == null) element.removeAttribute(name);
  else if (value !== element.getAttribute(name)) element.setAttribute(name, value);
}

/** Gives a bar the attributes of the element around it, and takes off those that are gone; `own` stay as they are. */
export function passAttributes(from: Element, to: Element, own: readonly string[] = []): void {
  for (const name of barClass()?.observedAttributes ?? [])
    if (!own.includes(name)) setOptional(to, name, from.getAttribute(name));
}
