// Copying, begun inside the click: Safari and Firefox refuse after an await.

import copyBySelection from 'copy-text-to-clipboard';
import {attempt} from '../utils/attempt.js';
import type {Outcome} from '../channel.js';
import {doc} from '../utils/globals.js';

/** Hands a text to the copy that was asked for in an earlier click. */
let held: ((text: string) => Promise<void>) | undefined;

/**
 * Asks the browser for a copy now, while the click counts, whose text comes with the next `copyText`; or never, if the app
 * that the click calls did open.
 */
export function reserveClipboardWrite(opened: Promise<boolean>): void {
  const text = new Promise<Blob>((resolve, reject) => {
    held = async (text) => {
      resolve(new Blob([text], {type: 'text/plain'}));
      await written;
    };
    void opened.then((did) => did && reject());
  });
  // An async function, since there may be no clipboard.
  const written = (async () => navigator.clipboard.write([new ClipboardItem({'text/plain': text})]))();
  written.catch(() => (held = undefined));
}

/** The element that has the focus, in whichever shadow root. */
function focusedElement(): HTMLElement | null {
  let element = doc.activeElement;
  while (element?.shadowRoot?.activeElement) element = element.shadowRoot.activeElement;
  return element as HTMLElement | null;
}

/** Copies the old way, for pages that have no clipboard or may not use it: out of a field, which takes the focus for that time. */
function copyByCommand(text: string): boolean | undefined {
  const focused = focusedElement();
  // Nothing outside of a modal dialog can have the focus.
  const target = attempt(() => doc.querySelector<HTMLElement>('dialog:modal')) ?? doc.body;
  const copied = attempt(() => copyBySelection(text, {target}));
  focused?.focus({preventScroll: true});
  return copied;
}

/** Copies text by whichever way the browser allows, and tells what came of it. Never rejects. */
export async function copyText(text: string): Promise<Outcome> {
  const write = held;
  held = undefined;
  if (write) {
    try {
      await write(text);
      return 'copied';
    } catch {
      // The browser did not hold it; another way may do.
    }
  }
  try {
    await navigator.clipboard.writeText(text);
    return 'copied';
  } catch {
    return copyByCommand(text) ? 'copied' : 'failed';
  }
}
