// One event in words: what happened, through which channel, how deep, with which token, and the shared link to open.

import {channelDisc, h} from '../dom.js';
import {channelOf} from './channel-of.js';
import {words} from './words.js';

/** The link that was shared, made anew: the event holds the address and the token, the library puts them together. */
export function sharedLink({url, token, channel, campaign, content}) {
  return darkSocial.decorateUrl(url, {token, channel: channelOf(channel), campaign, content});
}

export function drawEvent(event) {
  const {type, token, depth, at, outcome, status, place} = event;
  const channel = channelOf(event.channel);
  const shared = type === 'share' && token && !/failed|cancelled/.test(outcome);
  const [title, text] = words.event(event, channel.label);
  return h(
    'li',
    {class: `event ${type} ${status ?? ''}`},
    channelDisc(channel),
    h(
      'div',
      {class: 'body'},
      h('p', {class: 'what'}, h('span', {class: 'kind'}, words.types[type] ?? type), ' ', h('strong', {}, title)),
      h('p', {}, text),
      h(
        'p',
        {class: 'chips'},
        h(
          'time',
          {dateTime: new Date(at).toISOString()},
          new Date(at).toLocaleTimeString(document.documentElement.lang),
        ),
        depth ? h('span', {}, words.depth(depth)) : undefined,
        place ? h('span', {}, words.place(place)) : undefined,
        h('span', {class: 'kept', hidden: true}, words.stored),
      ),
      token ? drawToken(token) : undefined,
      shared
        ? h(
            'p',
            {},
            // As from a messenger: no referrer, no opener.
            h(
              'a',
              {class: 'button', href: sharedLink(event), target: '_blank', rel: 'noopener noreferrer'},
              words.open,
            ),
          )
        : undefined,
      h('details', {}, h('summary', {}, words.record), h('pre', {tabIndex: 0}, JSON.stringify(event, null, 2))),
    ),
  );
}

/** The token with its parent's and its own tokenId marked. */
function drawToken(token) {
  const parent = token.slice(4, 10);
  return h(
    'code',
    {class: 'token'},
    token.slice(0, 4),
    h('span', {class: parent === '000000' ? 'none' : 'parent'}, parent),
    h('mark', {}, token.slice(10, 16)),
    token.slice(16),
  );
}
