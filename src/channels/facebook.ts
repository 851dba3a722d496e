import {defineChannel} from '../core/token/channel-codes.js';
import {percentEncode} from '../core/utils/percent-encode.js';
import {linkForText} from '../core/link/message.js';
import icon from 'icon:simple-icons/facebook';

/** Facebook takes the link alone; title and picture come from the page (https://developers.facebook.com/docs/plugins/share-button). */
export const facebook = /* @__PURE__ */ defineChannel({
  id: 'facebook',
  code: 'fb',
  name: 'Facebook',
  kind: 'network',
  icon,
  color: '#0866ff',
  href: ({url}) => 'https://www.facebook.com/sharer/sharer.php?u=' + percentEncode(linkForText(url)),
});
