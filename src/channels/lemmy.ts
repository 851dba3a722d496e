import {defineChannel} from '../core/token/channel-codes.js';
import {linkForText, setLineBreaks} from '../core/link/message.js';
import {askServer} from './internal/ask-server.js';
import {withQuery} from './internal/with-query.js';
import icon from 'icon:simple-icons/lemmy';

/** Lemmy takes link and title (`getCreatePostQueryParams` of https://github.com/LemmyNet/lemmy-ui, checked 2026-11). On its servers `ds` survives, and `utm_*` does not. */
export const lemmy = /* @__PURE__ */ defineChannel({
  id: 'lemmy',
  code: 'my',
  name: 'Lemmy',
  kind: 'network',
  icon,
  color: '#000000',
  activate: askServer({
    id: 'lemmy',
    name: 'Lemmy',
    example: 'lemmy.world',
    address: (server, {url, title, text = ''}) =>
      withQuery(`https://${server}/create_post`, {url: linkForText(url), title: setLineBreaks(title || text, ' ')}),
  }),
});
