// One share: a link of its own for one channel, what a click does with it, and the one event that tells of it.

import type {Channel, Outcome, ShareContent} from './channel.js';
import {registerCode} from './codes.js';
import {readEnvironment} from './environment.js';
import type {ShareEvent} from './event.js';
import {decorateUrl, isWeb, resolve} from './link.js';
import {linkForText} from './message.js';
import {doc} from './named-elements.js';
import {pageTitle, pageUrl} from './page.js';
import type {PreparedLink} from './prepared-link.js';
import {mintToken} from './token.js';
import {mayMint, tracker} from './tracker.js';
import {warnOnce} from './warn.js';

/** What to share, where it differs from the page, and what to write on the link. */
export interface ShareRequest extends Partial<ShareContent> {
  /** `utm_campaign` of this link; default: the option. */
  campaign?: string;
  /** `utm_content` of this link: a label of the owner's; default: the option. */
  content?: string;
  /** Names the place of the button in events. */
  place?: string;
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
  opened(): Promise<Outcome>;
}

const outcomes: Outcome[] = ['opened', 'copied', 'shared', 'cancelled', 'failed'];

/** How long an app may take to open, in ms: iOS and Android take about a second. */
const appPatience = 1500;

/**
 * Resolves to whether another app came to the front in time: it hides the page, or on a desktop takes the focus. On phones
 * the focus tells nothing, since the message that no app can open the address takes it too.
 */
const appOpened = (desktop: boolean): Promise<boolean> =>
  new Promise((resolve) => {
    setTimeout(resolve, appPatience, false);
    for (const type of ['visibilitychange', 'pagehide', desktop ? 'blur' : ''])
      addEventListener(type, () => resolve(true), {once: true});
  });

/**
 * How a link to an address is followed: web pages in a new tab; mail and apps in the same one, so that no empty tab is left.
 * It tells the page it leads to nothing, and robots are not to follow it.
 */
export const linkTo = (href: string) => ({
  href,
  target: isWeb(href) ? '_blank' : '',
  rel: 'nofollow noopener noreferrer',
});

/** What is alike for all channels of a bar: the request, and what the page, its options and the device say beside it. */
export function complete(request: ShareRequest) {
  const {options} = tracker();
  const page = globalThis.document;
  const title = request.title || (page ? pageTitle() : '');
  const content: ShareContent = {
    ...request,
    url: request.url ? resolve(request.url, page?.baseURI, request.url) : page ? pageUrl(options) : '',
    title,
    text: request.text || title,
  };
  return {
    content,
    environment: readEnvironment(),
    campaign: request.campaign ?? options.campaign,
    label: request.content ?? options.content,
  };
}

type Completed = ReturnType<typeof complete>;

/** The same with its link, and the channel's address for it. */
function compose(channel: Channel, completed: Completed, token?: string) {
  const {environment, campaign, label} = completed;
  const {options} = tracker();
  const long = decorateUrl(completed.content.url, {...options, token, channel, campaign, content: label});
  // A signed address, or a parameter that the site uses itself, took no token.
  const own = token && long.includes(token) ? token : undefined;
  const link: PreparedLink = options.shorten?.(long, own) ?? {url: long, token: own};
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
    // Nothing that runs script ever becomes an address.
    href: href && /^(?!javascript|data|vbscript|blob)[a-z][\w+.-]*:/i.test(href) ? href : undefined,
  };
}

/** The address of a channel's button at rest, for a completed request: with the channel's UTM, without a token. */
export const restingHref = (channel: Channel, completed: Completed): string | undefined =>
  compose(channel, completed).href;

/** A new token; without one, and with a warning, where the browser gives no random bytes: the link must still leave. */
function tryMint(channel: Channel, parent?: string): string | undefined {
  try {
    return mintToken({channel, parent});
  } catch (error) {
    // A channel that is wrong is the caller's fault.
    if (error instanceof TypeError && error.message.startsWith('dark-social')) throw error;
    warnOnce(`${error}. Links bear no token.`);
    return undefined;
  }
}

/**
 * Makes a share, for buttons of one's own: mints the token, decorates the link, and emits nothing until it is used.
 * Call `configure()` once on the page, so that shares descend from its arrival and events reach your sinks.
 *
 * @param channel - The channel, such as `whatsapp` from `dark-social/channels/whatsapp.js`.
 * @param request - What to share; default: the page.
 * @throws TypeError where there is no http(s) address to share.
 * @example
 * ```ts
 * button.addEventListener('click', () => createShare(telegram, {text: 'Read this'}).activate());
 * ```
 */
export function createShare(channel: Channel, request: ShareRequest = {}): Share {
  registerCode(channel);
  const page = tracker();
  const minted = mayMint(page) ? tryMint(channel, page.parent) : undefined;
  const {content, link, environment, href, campaign, label} = compose(channel, complete(request), minted);
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

  /** Acts at once, still inside the click; what a channel throws is a failure. */
  const act = async (action: 'activate' | 'along' | 'fallback'): Promise<Outcome> => {
    try {
      const outcome = (await channel[action]?.(content, environment)) ?? 'opened';
      if (outcomes.includes(outcome)) return outcome;
      warnOnce(`${action} of the channel "${channel.id}" resolves to "${outcome}", none of: ${outcomes.join(' ')}`);
      return 'opened';
    } catch {
      return 'failed';
    }
  };

  const share: {-readonly [Key in keyof Share]: Share[Key]} = {
    channel,
    token,
    url,
    link: content.url,
    href,
    async opened() {
      link.used = true;
      if (channel.fallback && href && !isWeb(href) && globalThis.document) {
        const opened = appOpened(environment.platform === 'desktop');
        channel.prepare?.(opened);
        return record((await opened) ? 'opened' : await act('fallback'));
      }
      record('opened');
      return act('along');
    },
    async activate() {
      if (link.used) return createShare(channel, request).activate();
      link.used = true;
      if (channel.activate) return record(await act('activate'));
      if (!href || !globalThis.document) return record('failed');
      const opened = share.opened();
      Object.assign(doc.createElement('a'), linkTo(href)).click();
      return opened;
    },
  };
  return share;
}
