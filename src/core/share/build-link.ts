// Builds the link of a share: what is shared, the decorated link, and the address that a channel makes of it.

import type {Channel, Environment, ShareContent} from '../channel.js';
import {absoluteUrl} from '../link/address.js';
import {prepareUrl} from '../link/decorate-url.js';
import {linkForText} from '../link/message.js';
import {pageTitle, pageUrl} from '../link/page-url.js';
import type {Options} from '../options/options.js';
import {readEnvironment} from '../page/environment.js';
import {pageOptions} from '../page/existing-page-state.js';
import {wholeToken} from '../token/token-shape.js';
import {doc} from '../utils/globals.js';
import {warnOnce} from '../utils/warn-once.js';
import {openHref} from './follow-link.js';
import {applyTemplates, type MessageTemplates} from './message-template.js';
import {preparedLink} from './prepared-link.js';
import type {TokenSource} from '../token/token-source.js';

/** What to share, where it differs from the page, and how to label the link. */
export interface ShareRequest extends Omit<ShareContent, 'url' | 'message'> {
  /** The address to share. Default: the page's. */
  url?: string | undefined;
  /** `utm_campaign` of this link; default: the option. */
  campaign?: string | undefined;
  /** `utm_content` of this link: a label of the owner's; default: the option. */
  content?: string | undefined;
  /** UTM parameters of this link, as the option `utm` sets them for the page. */
  utm?: Options['utm'];
  /** What messages say; wins over the option of this name. */
  message?: MessageTemplates | undefined;
  /** BCP 47 tag of the language of messages. Default: the page's. */
  lang?: string | undefined;
  /** Names the place of the button in events. */
  place?: string | undefined;
  /** Text directive for the link, `text=honey%20buzzard`: the browser that opens it scrolls to these words and highlights them. */
  textFragment?: string | undefined;
  /** Where tokens come from. Default: the page mints them. */
  tokens?: TokenSource | undefined;
}

/** An address with a text directive, in place of any that it has (https://wicg.github.io/scroll-to-text-fragment/). */
function withTextFragment(url: string, directive: string): string {
  const [address] = url.split(':~:');
  return address + (address.includes('#') ? '' : '#') + ':~:' + directive;
}

/** Anything that was given for a text. */
const toText = (value: unknown): string => (value == null ? '' : String(value));

/**
 * Completes a request with what the page, its options and the device say. It is the same for all channels of a bar. A server gives
 * options and a device of its own.
 */
export function resolveRequest(
  request: ShareRequest,
  options: Options = pageOptions(),
  environment: Environment = readEnvironment(),
) {
  const hasPage = !!globalThis.document;
  const title = toText(request.title) || (hasPage ? pageTitle() : '');
  const url = toText(request.url);
  const {message, lang, textFragment, tokens: _, utm = options.utm, ...words} = request;
  const address = url ? absoluteUrl(url, doc.baseURI, url) : hasPage ? pageUrl(options) : '';
  const content: ShareContent = {
    ...words,
    url: address && textFragment ? withTextFragment(address, textFragment) : address,
    title,
    text: toText(request.text) || title,
  };
  return {
    content,
    options: {...options, utm},
    environment: lang && lang !== environment.language ? {...environment, language: lang} : environment,
    templates: [message, options.message],
    campaign: request.campaign ?? options.campaign,
    utmContent: request.content ?? options.content,
  };
}

export type ResolvedRequest = ReturnType<typeof resolveRequest> & {
  /** Makes a link to the address. It is made with the first link: the address is cleaned once for all channels. */
  decorate?: ReturnType<typeof prepareUrl>;
};

/** Builds the link for a channel, and the channel's address for it. `token`: with its signature, if it has one. */
export function buildLink(channel: Channel, request: ResolvedRequest, token?: string) {
  const {options, environment, campaign, utmContent, templates} = request;
  request.decorate ??= prepareUrl(request.content.url, options);
  const url = request.decorate({token, channel, campaign, content: utmContent});
  // A signed address, and one where the site uses our parameter itself, gets no token.
  const ownToken = token && url.includes(token) ? wholeToken(token) : undefined;
  const link = preparedLink(url, ownToken, options.shorten);
  const shared: ShareContent = {...request.content, long: link.url, url: linkForText(link.short ?? link.url)};
  let content = shared;
  try {
    content = applyTemplates(shared, channel.id, environment.language, templates);
  } catch (error) {
    warnOnce(`the option message fails: ${error}: set text, or a list of {message, subject, channel, lang}`);
  }
  let href;
  try {
    href = channel.href?.(content, environment);
  } catch (error) {
    warnOnce(`the href of the channel "${channel.id}" failed: ${error}`);
  }
  return {content, link, href: openHref(href, channel.id)};
}

/** The address of a channel's button until it is reached: with the channel's UTM parameters, without a token. */
export const initialHref = (channel: Channel, request: ResolvedRequest): string | undefined =>
  buildLink(channel, request).href;
