import type {Outcome, ShareContent} from '../../core/channel.js';
import {copyText} from '../../core/share/copy-text.js';
import {htmlLink, plainLink} from './markup.js';

/**
 * Copies the link as HTML and as text; what it is pasted into takes the one that it can show. Where the browser cannot do that, the
 * text alone is copied.
 */
export async function copyLinkAsRichText(content: ShareContent): Promise<Outcome> {
  const text = plainLink(content);
  const blob = (type: string, data: string) => new Blob([data], {type});
  try {
    const html = blob('text/html', htmlLink(content));
    await navigator.clipboard.write([new ClipboardItem({'text/html': html, 'text/plain': blob('text/plain', text)})]);
    return 'copied';
  } catch {
    return copyText(text);
  }
}
