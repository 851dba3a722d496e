// One share: a link of its own for one channel, what a click does with it, and the one event that tells of it.

import {appOpened} from './app-launch.js';
import {attempt} from '../utils/attempt.js';
import type {Channel, Outcome, ShareContent} from '../channel.js';
import {hasOwnCode} from '../options/check-channel.js';
import {copyText, reserveClipboardWrite} from './copy-text.js';
import {registerCode} from '../token/channel-codes.js';
import {readEnvironment} from '../page/environment.js';
import type {ShareEvent} from '../events/event.js';
import {isBlocked, linkAttributes, openHref} from './follow-link.js';
import {absoluteUrl, isWebUrl} from '../link/address.js';
import {prepareUrl} from '../link/decorate-url.js';
import {linkForText} from '../link/message.js';
import {doc} from '../utils/globals.js';
import {pageTitle, pageUrl} from '../link/page-url.js';
import {preparedLink} from './prepared-link.js';
import {mintToken} from '../token/token.js';
import {allowsTokens, pageState} from '../page/page-state.js';
import {warnOnce} from '../utils/warn-once.js';

/** What to share, where it differs from the page, and what to write on the link. */
export interface ShareRequest extends Omit<ShareContent, 'url'> {
  /** The address to share. Default: the page's. */
  url?: string | undefined;
  /** `utm_campaign` of this link; default: the option. */
  campaign?: string | undefined;
  /** `utm_content` of this link: a label of the owner's; default: the option. */
  content?: string | undefined;
  /** Names the place of the button in events. */
  place?: string | undefined;
}

/** A share that is ready to be made. */
export interface Share {
  readonly channel: Channel;
  /** The link's token; none where tokens are off, consent is missing or the address is signed. */
  readonly token?: string;
  /** The link, decorated. */
  readonly url: string;
  /** What leaves: the short link, where the option `shorten` had one ready, or else `url`. */
  readonly link: string;
  /** The address to follow, for channels that have one. */
  readonly href?: string;
  /** The record of the share, once it was made. */
  readonly event?: ShareEvent;
  /**
   * Does what a click on the channel's button does, and emits one share. Call it inside a click, before any await.
   * Called again it makes a new share. Resolves to what can be told to the reader; never rejects.
   */
  activate(): Promise<Outcome>;
  /**
   * To be called inside the click that follows one's own link to `href`: emits the share, and does what the channel does as
   * well (Messenger on desktops: copy). Resolves to what can be told to the reader; never rejects.
   */
  followed(): Promise<Outcome>;
}

const outcomes: Outcome[] = ['opened', 'copied', 'shared', 'cancelled', 'failed'];

/** What channels are doing instead of following a link, by the channel's id. */
const underWay = new Map<string, Promise<Outcome>>();

/** A text of a request, whatever was given for one. */
const text = (value: unknown): string => (value == null ? '' : String(value));

/** What is alike for all channels of a bar: the request, and what the page, its options and the device say beside it. */
export function resolveRequest(request: ShareRequest) {
  const {options} = pageState();
  const page = globalThis.document;
  const title = text(request.title) || (page ? pageTitle() : '');
  const url = text(request.url);
  const content: ShareContent = {
    ...request,
    url: url ? absoluteUrl(url, doc.baseURI, url) : page ? pageUrl(options) : '',
    title,
    text: text(request.text) || title,
  };
  return {
    content,
    environment: readEnvironment(),
    campaign: request.campaign ?? options.campaign,
    label: request.content ?? options.content,
  };
}

type ResolvedRequest = ReturnType<typeof resolveRequest> & {
  /** Makes a link to the address. It is made with the first link: the address is cleaned once for all channels. */
  decorate?: ReturnType<typeof prepareUrl>;
};

/** The same with its link, and the channel's address for it. */
function buildLink(channel: Channel, completed: ResolvedRequest, token?: string) {
  const {environment, campaign, label} = completed;
  const {options} = pageState();
  const decorate = (completed.decorate ??= prepareUrl(completed.content.url, options));
  const long = decorate({token, channel, campaign, content: label});
  // A signed address, or a parameter that the site uses itself, took no token.
  const own = token && long.includes(token) ? token : undefined;
  const link = preparedLink(long, own, options.shorten);
  const content: ShareContent = {...completed.content, long: link.url, url: linkForText(link.short ?? link.url)};
  let href;
  try {
    href = channel.href?.(content, environment);
  } catch (error) {
    warnOnce(`the href of the channel "${channel.id}" failed: ${error}`);
  }
  return {
    ...completed,
    content,
    link,
    href: openHref(href, channel.id),
  };
}

/** The address of a channel's button at rest, for a completed request: with the channel's UTM, without a token. */
export const initialHref = (channel: Channel, completed: ResolvedRequest): string | undefined =>
  buildLink(channel, completed).href;

/** A new token; without one, and with a warning, where the browser gives no random bytes: the link must still leave. */
function tryMint(channel: Channel, parent?: string): string | undefined {
  try {
    return mintToken({channel, parent});
  } catch (error) {
    warnOnce(`${error}. Links bear no token.`);
    return undefined;
  }
}

/**
 * Makes a share by a channel that was checked. The public function of this name, in `channels/create-share.ts`, takes ids too.
 *
 * @throws TypeError where there is no http(s) address to share.
 */
export function createShare(channel: Channel, request: ShareRequest = {}): Share {
  const ownCode = hasOwnCode(channel);
  if (ownCode) registerCode(channel);
  const page = pageState();
  const minted = ownCode && allowsTokens(page) ? tryMint(channel, page.parentToken) : undefined;
  const {content, link, environment, href, campaign, label} = buildLink(channel, resolveRequest(request), minted);
  const {url, token} = link;

  const record = (outcome: Outcome): Outcome => {
    share.event = page.emit({
      type: 'share',
      url,
      place: request.place,
      channel: channel.id,
      token,
      campaign,
      content: label,
      outcome,
    });
    return outcome;
  };

  /** Acts at once, still inside the click. */
  const act = async (action: 'activate' | 'alsoOnClick' | 'fallback'): Promise<Outcome> => {
    const outcome = (await channel[action]?.(content, environment)) ?? 'opened';
    if (outcomes.includes(outcome)) return outcome;
    warnOnce(`${action} of the channel "${channel.id}" resolves to "${outcome}", none of: ${outcomes.join(' ')}`);
    return 'opened';
  };

  /** The same; what a channel throws is a failure. */
  const tryTo = (action: 'alsoOnClick' | 'fallback'): Promise<Outcome> => act(action).catch(() => 'failed');

  /** Records a link that is followed, once it is known whether it opens; where it does not, something else is done. */
  const recordLater = async (instead: () => Promise<Outcome>, hold?: Channel['onAppLaunch']): Promise<Outcome> => {
    const opened = appOpened(environment.platform === 'desktop');
    attempt(() => hold?.(opened));
    return record((await opened) ? 'opened' : await instead());
  };

  const copyLink = () => copyText(content.url);

  const share: {-readonly [Key in keyof Share]: Share[Key]} = {
    channel,
    token,
    url,
    link: content.url,
    href,
    async followed() {
      link.used = true;
      if (!href) return record('failed');
      if (globalThis.document) {
        const blocked = isBlocked(href);
        if (blocked) return record(await copyLink());
        if (channel.fallback && !isWebUrl(href)) return recordLater(() => tryTo('fallback'), channel.onAppLaunch);
        if (blocked === undefined) return recordLater(copyLink, reserveClipboardWrite);
      }
      record('opened');
      return tryTo('alsoOnClick');
    },
    async activate() {
      if (link.used) return createShare(channel, request).activate();
      link.used = true;
      if (channel.activate) {
        const earlier = underWay.get(channel.id);
        const acting = act('activate');
        underWay.set(channel.id, acting);
        try {
          return record(await acting);
        } catch (error) {
          // The share sheet of an earlier click is still open: that click's share is the only one.
          if (earlier && (error as Error | undefined)?.name === 'InvalidStateError')
            return earlier.catch(() => 'failed');
          return record('failed');
        } finally {
          if (underWay.get(channel.id) === acting) underWay.delete(channel.id);
        }
      }
      if (!href || !globalThis.document) return record('failed');
      const opened = share.followed();
      if (!isBlocked(href)) Object.assign(doc.createElement('a'), linkAttributes(href)).click();
      return opened;
    },
  };
  return share;
}
