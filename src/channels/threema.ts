import {defineChannel} from '../core/token/channel-codes.js';
import {encodeMessage} from '../core/link/message.js';
import {copyContent, copyFallback} from './copy.js';
import icon from 'icon:simple-icons/threema';

/**
 * Threema takes text and link in one field, on phones alone: the scheme is that of https://github.com/heiseonline/shariff, the web address
 * that of other public code, and neither is confirmed by Threema (checked 2026-11). On desktops the link is copied, and Threema's web
 * app is opened to paste it.
 */
export const threema = /* @__PURE__ */ defineChannel({
  id: 'threema',
  code: 'th',
  name: 'Threema',
  kind: 'messaging',
  icon,
  color: '#3fe669',
  href(content, {platform, standalone}) {
    if (platform === 'desktop') return 'https://web.threema.ch/';
    // From an installed web app, a web address would leave an empty window behind.
    return (standalone ? 'threema://' : 'https://threema.id/') + 'compose?text=' + encodeMessage(content);
  },
  alsoOnClick: (content, {platform}) => (platform === 'desktop' ? copyContent(content) : undefined),
  ...copyFallback,
});
