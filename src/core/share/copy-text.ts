// Copies text, starting inside the click: Safari and Firefox refuse after an `await`.

import copyBySelection from 'copy-text-to-clipboard';
import {attempt} from '../utils/attempt.js';
import type {Outcome} from '../channel.js';
import {doc} from '../utils/globals.js';

/** Supplies the text for the clipboard write that was reserved. Module state: the browser has one clipboard and one user gesture. */
let pendingCopy: ((text: string) => Promise<void>) | undefined;

/**
 * Starts a clipboard write during the user gesture; the next `copyText()` supplies the text, or nothing does if the app opened.
 */
export function reserveClipboardWrite(opened: Promise<boolean>): void {
  const text = new Promise<Blob>((resolve, reject) => {
    pendingCopy = async (text) => {
      resolve(new Blob([text], {type: 'text/plain'}));
      await written;
    };
    void opened.then((didOpen) => didOpen && reject());
  });
  // An async function, since there may be no clipboard.
  const written = (async () => navigator.clipboard.write([new ClipboardItem({'text/plain': text})]))();
  written.catch(() => (pendingCopy = undefined));
}

/** The focused element, inside shadow roots too. */
function focusedElement(): HTMLElement | null {
  let element = doc.activeElement;
  while (element?.shadowRoot?.activeElement) element = element.shadowRoot.activeElement;
  return element as HTMLElement | null;
}

/** Copies by `execCommand`, for pages without a clipboard or without permission: from a field, which takes the focus meanwhile. */
function copyByCommand(text: string): boolean | undefined {
  const focused = focusedElement();
  // Nothing outside a modal dialog can be focused.
  const target = attempt(() => doc.querySelector<HTMLElement>('dialog:modal')) ?? doc.body;
  const copied = attempt(() => copyBySelection(text, {target}));
  focused?.focus({preventScroll: true});
  return copied;
}

/** Copies text in whichever way the browser allows. Resolves to the outcome; never rejects. */
export async function copyText(text: string): Promise<Outcome> {
  const write = pendingCopy;
  pendingCopy = undefined;
  if (write) {
    try {
      await write(text);
      return 'copied';
    } catch {
      // The browser did not keep the write open; the other ways may work.
    }
  }
  try {
    await navigator.clipboard.writeText(text);
    return 'copied';
  } catch {
    return copyByCommand(text) ? 'copied' : 'failed';
  }
}
