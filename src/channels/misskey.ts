import {defineChannel} from '../core/token/channel-codes.js';
import {linkForText, setLineBreaks} from '../core/link/message.js';
import {askServer} from './internal/ask-server.js';
import {withQuery} from './internal/with-query.js';
import icon from 'icon:simple-icons/misskey';

/** Misskey and its forks put `url` below `text` (https://misskey-hub.net/docs/for-users/features/share-form/, checked 2026-11). */
export const misskey = /* @__PURE__ */ defineChannel({
  id: 'misskey',
  code: 'mk',
  name: 'Misskey',
  kind: 'network',
  icon,
  color: '#a1ca03',
  activate: askServer({
    id: 'misskey',
    name: 'Misskey',
    example: 'misskey.io',
    address: (server, {url, text = ''}) =>
      withQuery(`https://${server}/share`, {text: setLineBreaks(text), url: linkForText(url)}),
  }),
});
