// The link in a QR code.

import type {Channel, Outcome} from '../../core/channel.js';
import type {Share, ShareRequest} from '../../core/share/create-share.js';
import {absoluteUrl, isWebUrl} from '../../core/link/address.js';
import {wholeToken} from '../../core/token/token-shape.js';
import {attempt} from '../../core/utils/attempt.js';
import {doc} from '../../core/utils/globals.js';
import {makeShare} from './make-share.js';
import {capitalizeToken, withoutToken} from './token-in-url.js';

/** A link, and the share that is made when the visitor downloads its code; none where the link was given as it is. */
export interface QrLink {
  readonly share?: Share;
  /** What the code holds. */
  readonly text: string;
  /** The address without a token. */
  readonly address: string;
}

/** The channel `qr` for a code that the page shows itself, so that it needs neither the icon nor the dialog. */
const channelWith = (save: () => Promise<Outcome>): Channel => ({
  id: 'qr',
  code: 'qr',
  name: 'QR code',
  kind: 'utility',
  icon: {path: 'M0 0'},
  color: '#000000',
  activate: save,
});

/**
 * Makes a link.
 *
 * @param save - Makes a file of the code when the share is made.
 * @throws TypeError where there is no http(s) address to share.
 */
export function makeLink(request: ShareRequest, save: () => Promise<Outcome>): QrLink {
  const channel = channelWith(save);
  const share = makeShare(channel, request);
  const {url, token} = share;
  const plain = request.utm ? makeShare(channel, {...request, utm: false}) : share;
  return {
    share,
    text: token ? capitalizeToken(url, token) : url,
    address: plain.token ? withoutToken(plain.url, plain.token) : plain.url,
  };
}

/**
 * A link that has a token already, or needs none.
 *
 * @throws TypeError for anything but an http(s) address.
 */
export function givenLink(href: string): QrLink {
  const url = absoluteUrl(href, doc.baseURI, href);
  if (!isWebUrl(url)) throw new TypeError(`href is "${href}": give an http(s) address`);
  const token = [...new URL(url).searchParams.values()].find((value) => wholeToken(value))?.slice(0, 22);
  return {text: token ? capitalizeToken(url, token) : url, address: token ? withoutToken(url, token) : url};
}

/** What a link leads to, and whose token it has: depth and parent. The rest of a token is random. */
const contentOf = ({share, text}: QrLink): string => {
  if (!share) return text;
  const {url, token} = share;
  return token ? `${withoutToken(url, token)} ${token.slice(3, 10)}` : url;
};

/** Whether a server has signed the link's token. */
export const isSigned = ({share}: QrLink): boolean => !!share?.token && share.url.includes(`${share.token}.`);

/** Whether a link can stay where another could be made: they differ in nothing but the random part of the token, and it is signed if the other is. */
export const canStay = (link: QrLink, next: QrLink): boolean =>
  contentOf(link) === contentOf(next) && (isSigned(link) || !isSigned(next));

/** An address as people read it aloud: without `https://`, `www.` and a slash at the end. */
export function shownAddress(address: string): string {
  const {host, pathname, search} = new URL(address);
  const path = attempt(() => decodeURI(pathname + search)) ?? pathname + search;
  return host.replace(/^www\./, '') + path.replace(/\/$/, '');
}
