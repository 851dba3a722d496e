// The frame of the package's small dialogs: heading, close button, and what the channel puts into it.

import {adoptStyles} from '@lit/reactive-element/css-tag.js';
import {doc} from '../../core/utils/globals.js';
import {styles} from './dialog.styles.js';
import {wordsIn} from './words-in.js';
import closeIcon from 'icon:lucide/x';

const words = {en: {close: 'Close'}, fr: {close: 'Fermer'}};

/** Makes an element with attributes (those without a value are left out) and children. */
export function make<Tag extends keyof HTMLElementTagNameMap>(
  tag: Tag,
  attributes: Readonly<Record<string, string | undefined>> = {},
  ...children: (Node | string)[]
): HTMLElementTagNameMap[Tag] {
  const element = doc.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) if (value !== undefined) element.setAttribute(name, value);
  element.append(...children);
  return element;
}

/** Words in their own direction, whatever the page's: English words on an Arabic page keep their full stop at the right. */
export const phrase = (words: string): HTMLElement => make('bdi', {}, words);

function makeCloseIcon(): Element {
  const [svg, path] = ['svg', 'path'].map((tag) => doc.createElementNS('http://www.w3.org/2000/svg', tag));
  path.setAttribute('d', closeIcon.path);
  svg.setAttribute('viewBox', '0 0 24 24');
  svg.setAttribute('aria-hidden', 'true');
  svg.append(path);
  return svg;
}

/** A dialog to open. */
export interface DialogContent {
  heading: string;
  /** The language of its words. */
  language: string;
  body: Element;
}

/** A dialog that is open. */
export interface OpenDialog {
  close(): void;
  /** Settles when it was closed, by the visitor or by `close()`. */
  closed: Promise<void>;
}

/** Keys typed into a dialog are no shortcuts of the page, which cannot see that they go into a field. */
const keyEvents = ['keydown', 'keypress', 'keyup'];

/**
 * Opens a modal dialog in a shadow root of its own. It stands in the body even while a dialog of the page is open: that one may close
 * by itself, and would leave this one invisible and the page blocked. The element with `autofocus` in it gets the focus, which returns
 * to where it was when the dialog closes.
 *
 * @throws TypeError where the browser has no dialogs: before 2022.
 */
export function openDialog({heading, language, body}: DialogContent): OpenDialog {
  const host = make('div', {lang: language, 'data-dark-social': 'dialog'});
  const closeButton = make(
    'button',
    {type: 'button', class: 'close', 'aria-label': wordsIn(words, language).close},
    makeCloseIcon(),
  );
  const dialog = make(
    'dialog',
    // Closes by a click beside it, where the browser can do that.
    {'aria-labelledby': 'heading', closedby: 'any'},
    make('header', {}, make('h2', {id: 'heading'}, phrase(heading)), closeButton),
    body,
  );
  const root = host.attachShadow({mode: 'open'});
  adoptStyles(root, [styles]);
  root.append(dialog);
  for (const type of keyEvents) host.addEventListener(type, (event) => event.stopPropagation());
  closeButton.addEventListener('click', () => dialog.close());
  const closed = new Promise<void>((resolve) => {
    dialog.addEventListener('close', () => {
      host.remove();
      resolve();
    });
  });
  doc.body.append(host);
  try {
    dialog.showModal();
  } catch (error) {
    host.remove();
    throw error;
  }
  return {close: () => dialog.close(), closed};
}
