// The links of a bar that nobody has reached for yet: without a token, alike for all bars with the same request.

import type {Channel} from '../../core/channel.js';
import {initialHref, resolveRequest, type ShareRequest} from '../../core/share/build-link.js';
import {doc} from '../../core/utils/globals.js';
import type {BarTemplate} from './bar-view.js';
import {buttonsOf, setLink} from './buttons.js';

/** What the links of a request depend on. Its place is only for events. */
const keyOf = (request: ShareRequest): string =>
  [location.href, doc.title, ...Object.values({...request, place: ''})].join('\n');

/**
 * The addresses of a bar's buttons, in order. They are kept with its template, whose own links get them, so that clones come with
 * theirs. `onError` is called with what a channel throws.
 */
export function restingHrefs(
  template: BarTemplate,
  channels: readonly Channel[],
  request: ShareRequest,
  onError: (error: unknown) => void,
): readonly (string | undefined)[] {
  const key = keyOf(request);
  const {links} = template;
  const {message} = request;
  if (
    links?.key === key &&
    links.message === message &&
    links.channels.every((channel, index) => channel === channels[index])
  )
    return links.hrefs;
  const resolved = resolveRequest(request);
  const hrefs = channels.map((channel) => {
    try {
      return channel.activate ? undefined : initialHref(channel, resolved);
    } catch (error) {
      onError(error);
      return undefined;
    }
  });
  buttonsOf(template.content as ParentNode).forEach((button, index) => setLink(button, hrefs[index]));
  template.links = {key, message, channels, hrefs};
  return hrefs;
}
