import type {Icon} from '../core/channel.js';
import {defineChannel} from '../core/token/channel-codes.js';
import {linkForText} from '../core/link/message.js';
import {withQuery} from './internal/with-query.js';

/** An "in" of our own, of rectangles and an arc: the icon collections have none. */
const icon: Icon = {
  path: 'M2 8h4.5v14H2zM2 2h4.5v4.5H2zM9 8h4.5v14H9zM13.5 14.5a2.3 2.3 0 0 1 4.6 0V22h4.4v-7.5a6.7 6.7 0 0 0-9-6.3z',
};

/**
 * LinkedIn takes the link alone, as does its own plugin; title and picture come from the page. Its older address dropped what else it
 * took in 2020.
 * https://learn.microsoft.com/linkedin/consumer/integrations/self-serve/plugins/share-plugin, checked 2026-11; the address itself is
 * that of much public code.
 */
export const linkedin = /* @__PURE__ */ defineChannel({
  id: 'linkedin',
  code: 'nk',
  name: 'LinkedIn',
  kind: 'network',
  icon,
  color: '#0a66c2',
  href: ({url}) => withQuery('https://www.linkedin.com/sharing/share-offsite/', {url: linkForText(url)}),
});
