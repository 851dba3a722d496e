// Reads addresses of channels as the apps that they are for do. Written after the vendors' pages and the RFCs, without a look
// at how the package builds them; each throws where an app would lose something.

/** What reached the app. */
export interface Message {
  link?: string;
  text?: string;
  subject?: string;
}

type Pairs = Record<string, string>;

/** A query as web servers and Android's URLDecoder read it: `+` is a space. */
const formQuery = (query: string): Pairs => Object.fromEntries(new URLSearchParams(query));

/** A query as iOS (NSURLComponents) and mail programs read it: `+` is a plus. Throws at a broken escape. */
const plainQuery = (query: string): Pairs =>
  Object.fromEntries(
    (query ? query.split('&') : []).map((pair) => {
      const at = pair.indexOf('=');
      if (at < 0) throw new SyntaxError(`a parameter without a value: ${pair}`);
      return [decodeURIComponent(pair.slice(0, at)), decodeURIComponent(pair.slice(at + 1))];
    }),
  );

/** The query of an address that must have this beginning, read both ways, which must agree, and hold just these names if they are given. */
export function query(address: string, beginning: string, names?: string[]): Pairs {
  const rest = address.slice(beginning.length);
  if (!address.startsWith(beginning)) throw new SyntaxError(`not ${beginning}: ${address}`);
  // What an app may cut at: a fragment, white space, and all that RFC 3986 does not allow.
  if (!/^[\w.~!*'()%&=-]*$/.test(rest)) throw new SyntaxError(`not encoded: ${rest}`);
  const pairs = plainQuery(rest);
  const expected = JSON.stringify(names ?? Object.keys(pairs));
  if (JSON.stringify(Object.keys(pairs)) !== expected)
    throw new SyntaxError(`parameters other than ${expected}: ${rest}`);
  if (JSON.stringify(formQuery(rest)) !== JSON.stringify(pairs)) throw new SyntaxError(`read in two ways: ${rest}`);
  return pairs;
}

/** Text and link in one field: the link is the last line. */
export function lastLine(message: string, lineBreak = '\n'): Message {
  const at = message.lastIndexOf(lineBreak);
  return at < 0 ? {text: '', link: message} : {text: message.slice(0, at), link: message.slice(at + lineBreak.length)};
}

/** https://faq.whatsapp.com/5913398998672934 */
export const whatsapp = (address: string): Message => lastLine(query(address, 'https://wa.me/?', ['text']).text);
export const whatsappApp = (address: string): Message => lastLine(query(address, 'whatsapp://send?', ['text']).text);

/** https://core.telegram.org/widgets/share and https://core.telegram.org/api/links#share-links */
export const telegram = (address: string): Message =>
  linkAndText(query(address, 'https://t.me/share/url?', ['url', 'text']));
export const telegramApp = (address: string): Message => linkAndText(query(address, 'tg://msg_url?', ['url', 'text']));
const linkAndText = ({url, text}: Pairs): Message => ({link: url, text});

/**
 * SMS as both systems read it. iOS: after the recipients, from the first `&` on. Android (AOSP, Messaging): what follows `?`,
 * split at `&`, the part that begins with `body=`, by URLDecoder.
 */
export function sms(address: string): Message {
  const [, recipients, rest = ''] = /^sms:([^?&]*)[?]?&(.*)$/.exec(address) ?? [];
  const ios = plainQuery(rest).body;
  const part = address
    .split('?')[1]
    .split('&')
    .find((pair) => pair.startsWith('body='));
  const android = formQuery(part ?? '').body;
  if (recipients !== '' || ios === undefined || ios !== android) throw new SyntaxError(`read in two ways: ${address}`);
  query(address, 'sms:?&', ['body']);
  return lastLine(ios);
}

/** RFC 6068: header fields of unreserved and some other characters, `%0D%0A` alone between lines, no `+` for a space. */
export function email(address: string): Message {
  const {subject, body} = query(address, 'mailto:?', ['subject', 'body']);
  if (/\r(?!\n)|(?<!\r)\n/.test(body)) throw new SyntaxError(`a line break other than CRLF: ${address}`);
  if (!body.includes('\r\n')) return {subject, text: '', link: body};
  const {text = '', link} = lastLine(body.replaceAll('\r\n', '\n'));
  if (!text.endsWith('\n')) throw new SyntaxError(`no empty line before the link: ${address}`);
  return {subject, text: text.slice(0, -1), link};
}

export const messengerIos = (address: string): Message => ({
  link: query(address, 'fb-messenger://share?', ['link']).link,
});

/**
 * Android's intent addresses (Intent.parseUri): data, then `#Intent;` and `name=value;` parts, each value percent-decoded, up
 * to `end`. https://developer.chrome.com/docs/android/intents
 */
export function messengerAndroid(address: string): Message {
  const at = address.lastIndexOf('#');
  const parts = address.slice(at).split(';');
  if (!address.startsWith('intent:') || parts.shift() !== '#Intent' || parts.pop() !== 'end')
    throw new SyntaxError(address);
  const values = Object.fromEntries(
    parts.map((part) => [part.slice(0, part.indexOf('=')), decodeURIComponent(part.slice(part.indexOf('=') + 1))]),
  );
  const data = values.scheme + address.slice('intent'.length, at);
  const {link} = query(data, 'fb-messenger://share/?', ['link']);
  if (values['S.android.intent.extra.TEXT'] !== link) throw new SyntaxError(`two links: ${address}`);
  // Chrome would leave the page for a shop, or for an address that has lost the link.
  if ('package' in values || 'S.browser_fallback_url' in values) throw new SyntaxError(`leaves the page: ${address}`);
  return {link};
}

/** https://developers.facebook.com/docs/sharing/reference/send-dialog */
export function messengerDialog(address: string): Message {
  const {app_id, link, redirect_uri} = query(address, 'https://www.facebook.com/dialog/send?', [
    'app_id',
    'link',
    'redirect_uri',
  ]);
  if (!/^\d+$/.test(app_id) || redirect_uri !== link) throw new SyntaxError(`the dialog would refuse: ${address}`);
  return {link};
}

/** Facebook's messages take nothing. */
export function messengerDesktop(address: string): Message {
  if (address !== 'https://www.facebook.com/messages/') throw new SyntaxError(address);
  return {};
}
