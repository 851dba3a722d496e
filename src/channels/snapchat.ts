import {defineChannel} from '../core/token/channel-codes.js';
import {percentEncode} from '../core/utils/percent-encode.js';
import {linkForText} from '../core/link/message.js';
import icon from 'icon:simple-icons/snapchat';

/**
 * Snapchat takes the link alone (checked 2026-11): on desktops as documented
 * (https://developers.snap.com/snapchat-for-web/social-integrations/share-link-to-snapchat), on phones by the address that buttons of
 * Snap's Creative Kit for the web opened, which Snap no longer documents and much public code uses.
 */
export const snapchat = /* @__PURE__ */ defineChannel({
  id: 'snapchat',
  code: 'sc',
  name: 'Snapchat',
  kind: 'messaging',
  icon,
  color: '#fffc00',
  href: ({url}, {platform}) =>
    `https://www.snapchat.com/${platform === 'desktop' ? 'share?link' : 'scan?attachmentUrl'}=` +
    percentEncode(linkForText(url)),
});
