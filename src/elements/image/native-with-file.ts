// The channel `native` for a picture: the share sheet gets the file where it takes files.

import {openShareSheet} from '../../channels/internal/open-share-sheet.js';
import {native} from '../../channels/native.js';
import type {Channel} from '../../core/channel.js';
import {messageText} from '../../core/link/message.js';
import {attempt} from '../../core/utils/attempt.js';

/** How long a click waits for the file, in ms: browsers open the sheet only shortly after a click. */
const maxWait = 800;

/** Makes the channel. `file`: called inside the click; gives the file of the picture, or nothing. */
export const nativeWithFile = (file: () => Promise<File | undefined>): Channel => ({
  ...native,
  async activate(content, environment) {
    const found = await Promise.race([
      file(),
      new Promise<undefined>((resolve) => setTimeout(() => resolve(undefined), maxWait)),
    ]);
    // Apps that take a file often drop the link beside it.
    const data = found && {files: [found], title: content.title, text: messageText(content)};
    if (data && attempt(() => navigator.canShare(data))) return openShareSheet(data);
    return native.activate?.(content, environment) ?? 'failed';
  },
});
