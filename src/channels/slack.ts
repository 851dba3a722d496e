import {defineChannel} from '../core/token/channel-codes.js';
import {shareOrCopy} from './internal/share-or-copy.js';
import icon from 'icon:lucide/hash';

/**
 * Slack has no share address: its links (slack://channel) open a workspace or a channel, and take no text
 * (https://api.slack.com/docs/deep-linking, checked 2026-11).
 */
export const slack = /* @__PURE__ */ defineChannel({
  id: 'slack',
  code: 'sk',
  name: 'Slack',
  kind: 'messaging',
  icon,
  color: '#4a154b',
  activate: shareOrCopy,
});
