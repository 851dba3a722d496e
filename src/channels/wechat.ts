import {defineChannel} from '../core/token/channel-codes.js';
import {shareOrCopy} from './internal/share-or-copy.js';
import {showQr} from './internal/show-qr.js';
import {wordsIn} from './internal/words-in.js';
import icon from 'icon:simple-icons/wechat';

const words = {en: {heading: 'Scan with WeChat'}, fr: {heading: 'Scannez avec WeChat'}};

/**
 * WeChat has no share address. On desktops the link is shown as a QR code for WeChat's scanner, as websites in China do; phones, which
 * cannot scan themselves, have WeChat in the share sheet (checked 2026-11).
 */
export const wechat = /* @__PURE__ */ defineChannel({
  id: 'wechat',
  code: 'wc',
  name: 'WeChat',
  kind: 'messaging',
  icon,
  color: '#07c160',
  activate: (content, environment) =>
    environment.platform === 'desktop'
      ? showQr(content, environment, wordsIn(words, environment.language).heading)
      : shareOrCopy(content, environment),
});
