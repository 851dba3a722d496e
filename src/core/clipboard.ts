// Copying, begun inside the click: Safari and Firefox refuse after an await.

import {writeText} from 'clipboard-polyfill';
import type {Outcome} from './channel.js';

/** Hands a text to the copy that was asked for in an earlier click. */
let held: ((text: string) => Promise<void>) | undefined;

/**
 * Asks the browser for a copy now, while the click counts, whose text comes with the next `copyText`; or never, if the app
 * that the click calls did open.
 */
export function holdCopy(opened: Promise<boolean>): void {
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

/** Copies text by whichever way the browser allows, and tells what came of it. Never rejects. */
export async function copyText(text: string): Promise<Outcome> {
  const write = held ?? writeText;
  held = undefined;
  return write(text)
    .catch(() => writeText(text))
    .then(
      () => 'copied',
      () => 'failed',
    );
}
