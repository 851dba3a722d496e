// The links of a bar that nobody has reached for yet: without a token, alike for all bars with the same request.

import type {Channel} from '../../core/channel.js';
import {initialHref, resolveRequest, type ShareRequest} from '../../core/share/build-link.js';
import {linkAttributes} from '../../core/share/follow-link.js';
import {doc} from '../../core/utils/globals.js';
import {buttonsOf, type BarTemplate} from './bar-view.js';

/** What the links of a request depend on. Its place is only for events. */
const keyOf = (request: ShareRequest): string =>
  [location.href, doc.title, ...Object.values({...request, place: ''})].join('\n');

/** Sets the address of a link; without one it leads nowhere. Buttons that act by themselves have none. */
export function setLink(button: HTMLElement, href: string | undefined): void {
  if (button.localName !== 'a') return;
  if (href) Object.assign(button, linkAttributes(href));
  else button.removeAttribute('href');
}

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
  if (links?.key === key && links.channels.every((channel, index) => channel === channels[index])) return links.hrefs;
  const resolved = resolveRequest(request);
  const hrefs = channels.map((channel) => {
    try {
      return channel.activate ? undefined : initialHref(channel, resolved);
    } catch (error) {
      onError(error);
      return undefined;
    }
  });
  buttonsOf(template.content).forEach((button, index) => setLink(button, hrefs[index]));
  template.links = {key, channels, hrefs};
  return hrefs;
}
