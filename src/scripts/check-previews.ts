// What `darkSocial.check()` says about previews: how messengers and networks would show a link to this page.

import {escapeHtml} from '../core/utils/escape-html.js';
import {doc} from '../core/utils/globals.js';
import {previewOf} from '../preview/index.js';
import {attribute} from '../preview/page/look-up.js';
import {readPage} from '../preview/page/read-page.js';

/** How long the page's source may take, in ms: other checks take as long. */
const timeout = 2000;
const found = 'base, title, meta, link, script[type="application/ld+json"], h1, p, img';
const openGraph = 'meta[property^="og:"]';

/** The page as its server sends it, before scripts; `undefined` if it cannot be had. */
async function fetchSource(address: string): Promise<string | undefined> {
  const controller = new AbortController();
  const timer = setTimeout(() => controller.abort(), timeout);
  try {
    // Robots have no cookies of this site.
    const response = await fetch(address, {credentials: 'omit', signal: controller.signal});
    const isHtml = !!response.headers.get('content-type')?.includes('html');
    return response.ok && isHtml ? await response.text() : undefined;
  } catch {
    return undefined;
  } finally {
    clearTimeout(timer);
  }
}

/** What the document says of itself now, as HTML. */
function describeDocument(): string {
  const elements = [...doc.querySelectorAll(found)].map((element) => {
    const attributes = [...element.attributes].map(({name, value}) => ` ${name}="${escapeHtml(value)}"`).join('');
    const text = element.localName === 'script' ? element.textContent : escapeHtml(element.textContent ?? '');
    const end = text ? `${text}</${element.localName}>` : '';
    return `<${element.localName}${attributes}>${end}`;
  });
  return '<!doctype html>' + elements.join('\n');
}

const hasOpenGraph = (source: string, address: string): boolean =>
  readPage(source, address).tags.some((tag) => tag.name === 'meta' && attribute(tag, 'property').startsWith('og:'));

/**
 * Reports each problem of the page's previews once, with the apps that have it.
 *
 * @param shared - The address that is shared; `undefined` if there is none.
 */
export async function checkPreviews(shared: string | undefined): Promise<string[]> {
  if (!shared) return [];
  const source = await fetchSource(new URL(shared).origin === location.origin ? shared : location.href);
  // Another check says so where there is no https; a test server has none, and its name gets no previews.
  const {previews, problems} = previewOf(source ?? describeDocument(), shared.replace(/^http:/, 'https:'));
  const names = new Map(previews.map(({app, name}) => [app, name]));
  const real = problems.filter(({code}) => code !== 'address-reserved');
  const sentences = real.map(({severity, message, apps}) => {
    const who = apps.map((app) => names.get(app)).join(', ');
    return severity === 'serious'
      ? `wrong: previews of links in ${who}: ${message}`
      : `right: there are previews of links; better ones in ${who}: ${message}`;
  });
  if (source === undefined)
    sentences.push(
      "right: the page's source could not be fetched, so previews of links were checked by the document as scripts have made it.",
    );
  else if (doc.querySelectorAll(openGraph).length && !hasOpenGraph(source, shared))
    sentences.push(
      'wrong: the og: tags of this page are added by a script, and preview robots run none: have the server send them.',
    );
  return sentences.length
    ? sentences
    : ['right: messengers and networks can show a title, a description and an image.'];
}
