import type {Channel, Outcome} from '../core/channel.js';
import {linkForText} from '../core/link/message.js';
import {defineChannel} from '../core/token/channel-codes.js';
import {attempt} from '../core/utils/attempt.js';
import {readGlobal} from '../core/utils/globals.js';
import {warnOnce} from '../core/utils/warn-once.js';
import {copyContent} from './copy.js';
import icon from 'icon:simple-icons/kakaotalk';

/** What we use of Kakao's JavaScript SDK. */
interface KakaoSdk {
  isInitialized(): boolean;
  Share: {sendScrap(options: {requestUrl: string}): Promise<unknown> | undefined};
}

/** The SDK, if the page has loaded it and called `Kakao.init()`. */
function findSdk(): KakaoSdk | undefined {
  const sdk = readGlobal<KakaoSdk>('Kakao');
  return attempt(() => sdk?.isInitialized() && sdk.Share.sendScrap) ? sdk : undefined;
}

const isAvailable: Channel['isAvailable'] = (_, named) => {
  if (findSdk()) return true;
  // A server has no SDK; the element looks for it again in the browser.
  if (named && globalThis.document) {
    warnOnce(
      'the channel "kakaotalk" needs Kakao\'s JavaScript SDK: load it and call Kakao.init(yourKey) before the bar, ' +
        'or take it out of channels="…"',
    );
  }
  return false;
};

/** Opens Kakao's list of friends. The SDK's promise is not awaited, since it may never settle. */
async function activate(content: Parameters<typeof copyContent>[0]): Promise<Outcome> {
  try {
    const sent = (findSdk() as KakaoSdk).Share.sendScrap({requestUrl: linkForText(content.url)});
    sent?.catch(() => {});
    return 'opened';
  } catch {
    return copyContent(content);
  }
}

/**
 * KakaoTalk takes the link alone, through Kakao's SDK with a key for the site's domain: `Kakao.Share.sendScrap({requestUrl})`
 * (https://developers.kakao.com/sdk/reference/js, checked 2026-11). No address works without the SDK.
 */
export const kakaotalk = /* @__PURE__ */ defineChannel({
  id: 'kakaotalk',
  code: 'kk',
  name: 'KakaoTalk',
  kind: 'messaging',
  icon,
  color: '#ffcd00',
  isAvailable,
  activate,
});
