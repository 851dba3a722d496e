// For setting up a site: `darkSocial.check()` prints what is right and wrong on this page, and every event is written to the
// console as a sentence. Not for visitors.

import {describeClients} from '../analytics/found-clients.js';
import {consoleSink} from '../analytics/console.js';
import {readApi} from './page-api.js';
import {checkConsentMode} from './check-consent.js';
import {checkArrivals} from './check-arrivals.js';
import {checkPreviews} from './check-previews.js';
import {doc, readGlobal} from '../core/utils/globals.js';
import {waitForGlobal} from '../core/utils/wait-for-global.js';
import {pageState} from '../core/page/page-state.js';
import type * as Core from '../index.js';
import {defaultParam} from '../core/link/token-param.js';

type Api = typeof Core & {check?: () => Promise<string[]>};

const violations: SecurityPolicyViolationEvent[] = [];
doc.addEventListener('securitypolicyviolation', (event) => violations.push(event));

const waitForApi = () =>
  new Promise<Api | undefined>((resolve) => {
    waitForGlobal(readApi<Api>, resolve, () => resolve(undefined));
  });

function* checkLoadOrder(): Generator<string> {
  const scripts = [...doc.querySelectorAll('script')];
  const named = (name: string) => scripts.filter(({src}) => src.includes(name));
  const early = readGlobal(Symbol.for('dark-social.early'));
  const [script] = named('dark-social-early');
  const before = scripts.indexOf(script);
  if (!early) {
    yield 'wrong: dark-social-early.js is not on the page, so analytics and routers that load first see the token in the address. Put it first in <head>.';
  } else if (before > 0) {
    yield `wrong: ${before} script(s) stand before dark-social-early.js and may have read the token. Put it first in <head>.`;
  } else if (script && (script.async || script.defer || script.type === 'module')) {
    yield 'wrong: dark-social-early.js is async, deferred or a module, so it may come too late. Remove that.';
  } else {
    yield 'right: dark-social-early.js stands first.';
  }
  if (named('dark-social.min').length + named('dark-social-lite').length > 1)
    yield 'wrong: the main script is on the page more than once; only the first counts.';
}

function* checkAddress({cleanUrl, pageUrl, tracker}: Api): Generator<string> {
  const {options} = tracker();
  const {param = defaultParam} = options;
  const shared = pageUrl(options);
  if (!shared) {
    yield `wrong: this page has no http(s) address (${location.href}), so nothing can be shared. Give the elements a url.`;
    return;
  }
  const canonical = doc.querySelector<HTMLLinkElement>('link[rel~="canonical"]');
  if (!canonical) yield 'right: there is no canonical link, so the address in the address bar is shared.';
  else if (shared !== cleanUrl(canonical.href, options)) {
    yield `wrong: the canonical link ${canonical.href} is of another origin, or was left behind by navigation; ${shared} is shared instead.`;
  } else yield `right: the canonical link is shared: ${shared}`;
  if (new URL(location.href).searchParams.has(param)) {
    yield `wrong: this site uses the parameter "${param}" itself. Rename ours: data-param="…" on both scripts.`;
  }
}

function* checkPage({tracker, isRobot}: Api): Generator<string> {
  const {consent, tokens} = tracker().options;
  if (tokens === false)
    yield 'right: tokens are off; links carry UTM parameters alone, and arrivals are not recognised.';
  if (consent !== 'granted')
    yield `right: consent is ${consent}; ${tokens === 'always' ? 'links carry a token' : 'links carry no token'}, and events are ${consent === 'pending' ? 'held' : 'dropped'}.`;
  if (isRobot(navigator.userAgent)) yield 'wrong: this browser identifies as a robot, so its arrivals are not counted.';
  if (window !== top)
    yield 'wrong: this page is in a frame, where arrivals do not count unless the option "frames" is set.';
  if (!isSecureContext)
    yield 'wrong: this page is not served by https, so browsers refuse the share sheet and may refuse copying.';
  const bars = [...doc.querySelectorAll('dark-social-share, dark-social-button')];
  if (!bars.length)
    yield 'wrong: there is no <dark-social-share> or <dark-social-button> in the document itself (shadow roots are not searched).';
  for (const bar of bars) {
    const dead = [...(bar.shadowRoot?.querySelectorAll('a') ?? [])].filter((link) => !link.href);
    if (!bar.shadowRoot) yield `wrong: <${bar.localName}> has not rendered: the main script has not run.`;
    else if (dead.length)
      yield `wrong: ${dead.length} link(s) of a <${bar.localName}> lead nowhere; the console says why.`;
  }
  const blocked = violations.filter(({sourceFile, blockedURI}) => (sourceFile + blockedURI).includes('dark-social'));
  for (const {violatedDirective, blockedURI} of blocked) {
    yield `wrong: the Content Security Policy's ${violatedDirective} blocks ${blockedURI}.`;
  }
  if (!blocked.length)
    yield 'right: the Content Security Policy, if there is one, has blocked nothing of this library.';
  const {claims, listSinks} = pageState();
  const requested = [...claims]
    .filter((claim) => claim.startsWith('sink:'))
    .map((claim) => claim.slice('sink:'.length));
  yield* describeClients(new Set(requested), listSinks());
}

async function* checkDelivery({tracker, mintToken, decorateUrl, readArrival}: Api): AsyncGenerator<string> {
  const token = mintToken({channel: 'copy'});
  const link = decorateUrl('https://example.org/', {...tracker().options, token, channel: 'copy'});
  yield readArrival(link, tracker().options)?.token === token
    ? `right: a link such as ${link} is recognised when it comes back.`
    : `wrong: a link such as ${link} would not be recognised.`;
  const failed = new Set<string>();
  const onError = (event: DocumentEventMap['dark-social-error']) => failed.add(event.detail.sink ?? 'an element');
  doc.addEventListener('dark-social-error', onError);
  tracker().emit({type: 'arrival', status: 'ok', token, campaign: 'dark-social-check'});
  await new Promise((resolve) => setTimeout(resolve, 2000));
  doc.removeEventListener('dark-social-error', onError);
  yield failed.size
    ? `wrong: a test arrival was rejected by: ${[...failed].join(', ')}.`
    : 'right: a test arrival went to all sinks; look for the campaign "dark-social-check" in your analytics.';
}

/**
 * Checks the page, and prints what is `right` and what is `wrong`, a sentence each. It sends one test arrival with the campaign
 * `dark-social-check` to the sinks, and makes one request, to the page itself, to see it as preview robots do.
 *
 * @returns the sentences.
 */
export async function check(): Promise<string[]> {
  const found = await waitForApi();
  const sentences = [...checkLoadOrder()];
  if (!found) sentences.push('wrong: dark-social.min.js is not on the page, or did not run.');
  else {
    // Fetches the page while the sinks are tried.
    const previews = checkPreviews(found.pageUrl(found.tracker().options) || undefined);
    sentences.push(
      ...checkAddress(found),
      ...checkPage(found),
      ...checkConsentMode(pageState()),
      ...checkArrivals(pageState()),
    );
    for await (const sentence of checkDelivery(found)) sentences.push(sentence);
    sentences.push(...(await previews));
  }
  for (const sentence of sentences) console[sentence.startsWith('wrong') ? 'warn' : 'info']('dark-social: ' + sentence);
  return sentences;
}

void waitForApi().then((found) => {
  if (!found) {
    void check();
    return;
  }
  found.check = check;
  found.tracker().addSink(consoleSink());
  console.info('dark-social: call darkSocial.check() to see whether all is set up.');
});
