import {defineChannel} from '../core/token/channel-codes.js';
import {linkForText} from '../core/link/message.js';
import {withQuery} from './internal/with-query.js';
import icon from 'icon:lucide/book-open-text';

/** KakaoStory takes a link alone. No page of Kakao’s was found; much public code agrees (checked 2026-11). */
export const kakaostory = /* @__PURE__ */ defineChannel({
  id: 'kakaostory',
  code: 'ks',
  name: 'KakaoStory',
  kind: 'network',
  icon,
  color: '#ffcd00',
  href: ({url}) => withQuery('https://story.kakao.com/share', {url: linkForText(url)}),
});
