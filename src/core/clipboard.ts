// Copying, begun inside the click: Safari and Firefox refuse after an await.

import {writeText} from 'clipboard-polyfill';
import type {Outcome} from './channel.js';

/** Copies text by whichever way the browser allows, and tells what came of it. Never rejects. */
export function copyText(text: string): Promise<Outcome> {
  return writeText(text).then(
    () => 'copied',
    () => 'failed',
  );
}
