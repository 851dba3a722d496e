// What messages say: templates of the page and of one share, by channel and language.

import {expect} from 'chai';
import {configure, createShare, reset, type Channel, type Options, type ShareRequest} from 'dark-social';
import {bluesky, email, telegram, whatsapp, x} from 'dark-social/channels';
import {anyText} from '../texts.js';
import fc, {times} from '../../tools/properties.mjs';

const request = {url: 'https://example.org/a', title: 'The title', text: 'The text'};

/** The field of a channel's address that holds its words, with `LINK` in place of the link. */
function words(channel: Channel, field: string, options: Options = {}, more: ShareRequest = {}): string {
  configure({utm: false, tokens: false, ...options});
  const {href = ''} = createShare(channel, {...request, ...more});
  const query = href.slice(href.indexOf('?') + 1);
  const pairs = query.split('&').map((pair) => pair.split('=').map(decodeURIComponent));
  return (Object.fromEntries(pairs) as Record<string, string>)[field]
    .replace(request.url, 'LINK')
    .replace(/\r\n/g, '\n');
}

describe('messages', () => {
  beforeEach(() => reset());
  afterEach(() => reset());

  it('are the text and the link where no template is given', () => {
    expect(words(whatsapp, 'text')).to.equal('The text\nLINK');
    expect(words(email, 'body')).to.equal('The text\n\nLINK');
    expect(words(telegram, 'text')).to.equal('The text');
  });

  it('follow the template of the page, with the link where it stands', () => {
    const message = '{title} ({text}): {url} – from Ada';
    expect(words(whatsapp, 'text', {message})).to.equal('The title (The text): LINK – from Ada');
    expect(words(email, 'body', {message})).to.equal('The title (The text): LINK – from Ada');
  });

  it('end with the link where the template does not name it', () => {
    expect(words(whatsapp, 'text', {message: 'Look: {title}'})).to.equal('Look: The title\nLINK');
  });

  it('have the link once, where the template names it first', () => {
    expect(words(whatsapp, 'text', {message: 'A {url} B {url} C'})).to.equal('A LINK B  C');
  });

  it('leave the link out of the text for apps that take both apart', () => {
    expect(words(telegram, 'text', {message: '{title}: {url}'})).to.equal('The title:');
    expect(words(x, 'text', {message: 'Read {title}'})).to.equal('Read The title');
  });

  it('follow the template of the share rather than that of the page', () => {
    expect(words(whatsapp, 'text', {message: 'Page {url}'}, {message: 'Share {url}'})).to.equal('Share LINK');
  });

  it('follow the first template that fits the channel and the language', () => {
    const message = [
      {channel: 'email', lang: 'fr', subject: 'À lire : {title}', message: 'Bonjour,\n\n{text}\n{url}'},
      {channel: 'email', subject: 'Read: {title}', message: 'Hello,\n\n{text}\n{url}'},
      {message: 'Anywhere {url}'},
    ];
    expect(words(email, 'body', {message}, {lang: 'fr-CA'})).to.equal('Bonjour,\n\nThe text\nLINK');
    expect(words(email, 'subject', {message}, {lang: 'fr-CA'})).to.equal('À lire : The title');
    expect(words(email, 'subject', {message}, {lang: 'fry'})).to.equal('Read: The title');
    expect(words(email, 'body', {message}, {lang: 'en'})).to.equal('Hello,\n\nThe text\nLINK');
    expect(words(whatsapp, 'text', {message}, {lang: 'fr'})).to.equal('Anywhere LINK');
  });

  it('take what looks like a placeholder in a title as it is', () => {
    const title = 'Why {url} and {text} stay';
    expect(words(whatsapp, 'text', {message: '{title} {url}'}, {title})).to.equal(`${title} LINK`);
  });

  it('hold any title and text whole, and the link once', () => {
    const any = anyText({maxLength: 30});
    const property = fc.property(any, any, (title, text) => {
      fc.pre(!!title && !!text);
      const read = words(whatsapp, 'text', {message: '<{title}|{text}> {url} <end>'}, {title, text});
      const shown = (part: string) => part.toWellFormed().replace(/\r\n?/g, '\n');
      expect(shown(read)).to.equal(`<${shown(title)}|${shown(text)}> LINK <end>`);
    });
    fc.assert(property, {numRuns: times(200)});
  });

  it('are cut to what the network takes, the link never', () => {
    const text = words(bluesky, 'text', {message: '{text} {url} #bees'}, {text: 'word '.repeat(100)});
    expect(text).to.match(/^(word )+w?o?r?d?… +LINK/);
    expect([...text.replace('LINK', request.url)].length).to.be.at.most(300);
  });

  it('stay as they are where the option is wrong, with a warning', () => {
    const warnings: string[] = [];
    const {warn} = console;
    console.warn = (...all: unknown[]) => void warnings.push(all.join(' '));
    try {
      for (const message of [5, [null], [{message: 5}]] as unknown as string[]) {
        reset();
        expect(words(whatsapp, 'text', {message})).to.equal('The text\nLINK');
      }
    } finally {
      console.warn = warn;
    }
    expect(warnings).to.have.lengthOf(3);
    for (const warning of warnings) expect(warning).to.contain('message');
  });
});
