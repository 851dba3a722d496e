import {defineChannel} from '../core/token/channel-codes.js';
import {percentEncode} from '../core/utils/percent-encode.js';
import {linkForText, setLineBreaks} from '../core/link/message.js';
import icon from 'icon:lucide/users';

/**
 * Teams takes link and text separately, in browsers on desktops alone: the address is the one that Microsoft's button opens
 * (https://learn.microsoft.com/microsoftteams/platform/concepts/build-and-test/share-to-teams-from-web-apps, checked 2026-11).
 */
export const teams = /* @__PURE__ */ defineChannel({
  id: 'teams',
  code: 'mt',
  name: 'Microsoft Teams',
  kind: 'messaging',
  icon,
  color: '#5059c9',
  isAvailable: ({platform}) => platform === 'desktop',
  href: ({url, text = ''}) =>
    `https://teams.microsoft.com/share?href=${percentEncode(linkForText(url))}&msgText=${percentEncode(setLineBreaks(text))}`,
});
