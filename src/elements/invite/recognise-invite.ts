// Recognises the service that an invitation leads to.

import {doc} from '../../core/utils/globals.js';
import {attempt} from '../../core/utils/attempt.js';
import {services, type InviteKind, type Service} from './services.js';

/** An invitation, as far as its link tells. */
export interface Invitation {
  /** `undefined` for a host that we do not know. */
  service: Service | undefined;
  kind: InviteKind;
  /** The host that the link leads to, with its port. */
  host: string;
}

/** Telegram's `NAME.t.me`. */
const telegramName = /^[a-z]\w{3,31}\.t\.me$/;

/** The link as a QR code holds it: as it is, if it is absolute. */
export const absoluteLink = (href: string): string => (/^https?:/i.test(href) ? href : new URL(href, doc.baseURI).href);

/** Reads the link; `undefined` for what is no http or https address. Links are compared, never written anew. */
export function recogniseInvite(href: string): Invitation | undefined {
  const url = attempt(() => new URL(href, doc.baseURI));
  if (url?.protocol !== 'https:' && url?.protocol !== 'http:') return undefined;
  const {host, hostname, port, username, password, pathname, search, hash} = url;
  // With a port, or a name before an @, it is not the service's own link.
  if (!port && !username && !password) {
    const [, first] = pathname.split('/');
    for (const service of services)
      for (const {hosts, kind, rest, except} of service.forms)
        if (hosts.includes(hostname) && rest.test(pathname + search + hash) && !except?.includes(first))
          return {service, kind, host};
    const telegram = services.find(({id}) => id === 'telegram');
    if (telegramName.test(hostname) && hostname !== 'www.t.me') return {service: telegram, kind: 'find', host};
  }
  return {service: undefined, kind: 'join', host};
}
