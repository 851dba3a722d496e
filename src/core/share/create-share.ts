// One share: its link, what a click does, and the one event that it emits.

import {outcomes, type Channel, type Outcome} from '../channel.js';
import type {ShareEvent} from '../events/event.js';
import {isWebUrl} from '../link/address.js';
import {allowsTokens, pageState} from '../page/page-state.js';
import {hasOwnCode, registerCode} from '../token/channel-codes.js';
import {mintToken} from '../token/token.js';
import {attempt} from '../utils/attempt.js';
import {doc} from '../utils/globals.js';
import {warnOnce} from '../utils/warn-once.js';
import {appOpened} from './app-launch.js';
import {buildLink, resolveRequest, type ShareRequest} from './build-link.js';
import {copyText, reserveClipboardWrite} from './copy-text.js';
import {linkAttributes} from './follow-link.js';
import {isBlocked} from './is-blocked.js';
import {nextToken} from '../token/token-source.js';

export type {ShareRequest} from './build-link.js';

/** A share that is ready to be made. */
export interface Share {
  readonly channel: Channel;
  /** The link's token; none where tokens are off, consent is missing or the address is signed. */
  readonly token?: string;
  /** The link, decorated. */
  readonly url: string;
  /** The link that is sent: the short one, if the option `shorten` had one ready, or else `url`. */
  readonly link: string;
  /** The address to follow, for channels that have one. */
  readonly href?: string;
  /** The event of the share, once it was made. */
  readonly event?: ShareEvent;
  /**
   * Does what a click on the channel's button does, and emits one share. Call it inside a click, before any `await`. Called again,
   * it makes a new share. Resolves to the outcome; never rejects.
   */
  activate(): Promise<Outcome>;
  /**
   * Call it inside the click that follows your own link to `href`: emits the share, and does what the channel does beside it
   * (Messenger on desktops: copy). Resolves to the outcome; never rejects.
   */
  followed(): Promise<Outcome>;
}

/**
 * The last `activate` of each channel, while it runs. Module state, since two shares of one channel must know of each other: the
 * second click on a share button while the browser's share sheet is open is the same share.
 */
const running = new Map<string, Promise<Outcome>>();

/** Mints a token. Where the browser gives no random bytes it warns, and the link leaves without one. */
function tryMint(channel: Channel, parent?: string): string | undefined {
  try {
    return mintToken({channel, parent});
  } catch (error) {
    warnOnce(`${error}. Links carry no token.`);
    return undefined;
  }
}

/**
 * Makes a share for a channel that was checked. The public function of this name, in `channels/create-share.ts`, takes ids too.
 *
 * @throws TypeError where there is no http(s) address to share.
 */
export function createShare(channel: Channel, request: ShareRequest = {}): Share {
  const ownCode = hasOwnCode(channel);
  if (ownCode) registerCode(channel);
  const page = pageState();
  const mayCarryToken = ownCode && allowsTokens(page);
  const source = mayCarryToken ? (request.tokens ?? page.tokenSource) : undefined;
  const sourced = nextToken(source, channel);
  const minted = sourced ?? (mayCarryToken ? tryMint(channel, page.parentToken) : undefined);
  const resolved = resolveRequest(request);
  const {environment, campaign, utmContent} = resolved;
  const {content, link, href} = buildLink(channel, resolved, minted);
  const {url, token} = link;

  const emitShare = (outcome: Outcome): Outcome => {
    share.event = page.emit({
      type: 'share',
      url,
      place: request.place,
      channel: channel.id,
      token,
      campaign,
      content: utmContent,
      outcome,
    });
    return outcome;
  };

  const markUsed = () => {
    if (sourced && !link.used) attempt(() => source?.used(sourced));
    link.used = true;
  };

  /** Runs a function of the channel at once, still inside the click. */
  const runAction = async (action: 'activate' | 'alsoOnClick' | 'fallback'): Promise<Outcome> => {
    const outcome = (await channel[action]?.(content, environment)) ?? 'opened';
    if (outcomes.includes(outcome)) return outcome;
    warnOnce(`${action} of the channel "${channel.id}" resolves to "${outcome}", none of: ${outcomes.join(' ')}`);
    return 'opened';
  };

  const copyLink = () => copyText(content.url);
  const runFallback = () => runAction('fallback').catch((): Outcome => 'failed');

  /** Emits the share once it is known whether the app opened; if not, does something else. */
  const emitWhenOpened = async (otherwise: () => Promise<Outcome>, onLaunch?: Channel['onAppLaunch']) => {
    const opened = appOpened(environment.platform === 'desktop');
    attempt(() => onLaunch?.(opened));
    return emitShare((await opened) ? 'opened' : await otherwise());
  };

  /** Runs `activate`. A share sheet that is open already makes the browser refuse the second: both clicks are one share. */
  async function runActivate(): Promise<Outcome> {
    const earlier = running.get(channel.id);
    const current = runAction('activate');
    running.set(channel.id, current);
    try {
      return emitShare(await current);
    } catch (error) {
      const isOpen = earlier && (error as Error | undefined)?.name === 'InvalidStateError';
      return isOpen ? await earlier.catch((): Outcome => 'failed') : emitShare('failed');
    } finally {
      if (running.get(channel.id) === current) running.delete(channel.id);
    }
  }

  const share: {-readonly [Key in keyof Share]: Share[Key]} = {
    channel,
    token,
    url,
    link: content.url,
    href,
    async followed() {
      markUsed();
      if (!href) return emitShare('failed');
      if (globalThis.document) {
        const blocked = isBlocked(href);
        if (blocked) return emitShare(await copyLink());
        if (channel.fallback && !isWebUrl(href)) return emitWhenOpened(runFallback, channel.onAppLaunch);
        if (blocked === undefined) return emitWhenOpened(copyLink, reserveClipboardWrite);
      }
      emitShare('opened');
      return runAction('alsoOnClick').catch((): Outcome => 'failed');
    },
    async activate() {
      if (link.used) return createShare(channel, request).activate();
      markUsed();
      if (channel.activate) return runActivate();
      if (!href || !globalThis.document) return emitShare('failed');
      const followed = share.followed();
      if (!isBlocked(href)) Object.assign(doc.createElement('a'), linkAttributes(href)).click();
      return followed;
    },
  };
  return share;
}
