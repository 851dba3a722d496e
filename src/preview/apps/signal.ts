import type {App} from '../app.js';
import {unshownFormat, wholeImage} from '../page/image.js';
import {
  absolute,
  attribute,
  byName,
  firstLink,
  firstMeta,
  firstText,
  hostOf,
  imageSize,
  metaTags,
} from '../page/look-up.js';
import type {Page} from '../page/page.js';
import type {Problem} from '../preview.js';
import {insecureImage, problem} from '../problem.js';

/** Names that Signal previews on no page: they are reserved for examples and local networks. */
const reserved = [
  'debuglogs.org',
  'example',
  'example.com',
  'example.net',
  'example.org',
  'invalid',
  'localhost',
  'onion',
  'test',
];
/** What RFC 3986 allows in a path and behind it. */
const allowed = /^[\w%:/?#[\]@!$&'()*+,;=.~-]*$/;
const maxLength = 4096;

/** Why an address gets no preview. */
function refusal({address, url}: Page): Problem | undefined {
  const {protocol, hostname, username, password} = url;
  const path = address.slice(address.indexOf('/', protocol.length + 4)).replace(/^[^/].*/s, '');
  if (protocol !== 'https:')
    return problem('address-not-https', 'serious', 'Only https addresses get a preview: serve the page by https.');
  if (reserved.some((name) => hostname === name || hostname.endsWith('.' + name)) || !hostname.includes('.')) {
    const message = `No preview is made for ${hostname}, a name reserved for tests: check the address that visitors share.`;
    return problem('address-reserved', 'minor', message);
  }
  if (username || password)
    return problem('address-login', 'serious', 'An address with a user name gets no preview: share it without.');
  if (address.length > maxLength) {
    const message = `An address of more than ${maxLength} characters gets no preview: shorten it.`;
    return problem('address-length', 'serious', message, maxLength);
  }
  if (!allowed.test(path)) {
    const message = `An address with letters outside ASCII, or signs such as { and |, gets no preview: share it percent-encoded, ${url.href}`;
    return problem('address-characters', 'serious', message);
  }
  return undefined;
}

/** The content of the first tag that both Signal for Android and Signal for desktops read. */
function read(page: Page, name: string): string | undefined {
  const tag = metaTags(page, name, ['property']).find(({attributes}) =>
    ['property', 'content'].every((each) => attributes.get(each)?.quote === '"'),
  );
  return tag && attribute(tag, 'content');
}

export const signal: App = {
  id: 'signal',
  name: 'Signal',
  basis: 'source',
  source:
    'signalapp/Signal-Desktop@023ae374 ts/linkPreviews/linkPreviewFetch.preload.ts and @1ca087fc ts/types/LinkPreview.std.ts',
  bytes: 1000 * 1024,
  rules: [
    {text: 'Reads the first 1,000 KiB of the page.'},
    {
      text: 'Reads property= only, in double quotation marks.',
      source:
        'signalapp/Signal-Android@057231b9 linkpreview/LinkPreviewUtil.java; Signal for desktops also reads others',
    },
    {text: 'Shows og:title, else <title>; without a title there is no preview.'},
    {text: 'Shows og:description; on desktops else the meta description.'},
    {
      text: 'Shows og:image, else og:image:url, else a touch icon, else a favicon. Relative ones are resolved against the page.',
    },
    {
      text: 'An image that is nearly square, or under 200 pixels on one side, is shown small.',
      source: 'Signal-Desktop ts/linkPreviews/shouldUseFullSizeLinkPreviewImage.ts',
    },
    {text: 'The image must have an https address.'},
    {
      text: 'Only https, at each redirect too; no names for tests, no user names, at most 4,096 characters, no letters outside ASCII.',
    },
    {
      text: 'The image must be JPEG, PNG, GIF, WebP or ICO, and at most 1 MiB; the page must not be sent as a download.',
      isUnchecked: true,
    },
  ],
  show(page) {
    const refused = refusal(page);
    if (refused && refused.severity === 'serious') return {problems: [refused]};
    const title = read(page, 'og:title') ?? firstText(page, 'title');
    const {image, problems} = wholeImage(page, read(page, 'og:image') ?? read(page, 'og:image:url'), 'resolved');
    if (refused) problems.push(refused);
    if (!title) return {problems};
    const icons = ['apple-touch-icon', 'apple-touch-icon-precomposed', 'shortcut icon', 'icon'];
    const found = image ?? absolute(firstLink(page, icons), page.url);
    const wrongFormat = unshownFormat(found, ['jpg', 'jpeg', 'png', 'gif', 'webp', 'ico']);
    const isShown = found?.startsWith('https:') && !wrongFormat.length;
    // A favicon that is not shown is no problem of the page.
    if (image && !isShown) problems.push(...(wrongFormat.length ? wrongFormat : [insecureImage('serious')]));
    const shown = isShown ? found : undefined;
    const {width = 1200, height = 630} = imageSize(page);
    const isLarge = image && width >= 200 && height >= 200 && Math.abs(1 - width / height) >= 0.05;
    const description = read(page, 'og:description') ?? firstMeta(page, ['description'], byName);
    return {
      card: {
        title,
        description,
        image: shown,
        address: hostOf(page),
        size: !shown ? 'none' : isLarge ? 'large' : 'small',
      },
      problems,
    };
  },
};
