// What a visitor sees of the tools: assistants, reading lists, and networks of many servers.

import {takeCopies} from '../elements/clipboard.js';

import {expect} from 'chai';
import {configure, reset, type Channel} from 'dark-social';
import {friendica, gemini, gnusocial, hubzilla, lemmy, misskey, notion} from 'dark-social/channels';
import {button, expectAccessible, find, listenTo, pretend, show, stayHere, type Bar} from '../elements/bar.js';
import {press, trustedClick, type, until} from '../tools/browser.js';
import {dialogButton, focused, inDialog, isOpen, nameOf, openDialog, takeClickedLinks} from './dialogs.js';

const url = 'https://example.org/a?id=7';

const showBar = (channel: Channel, attributes = 'share-title="A title" share-text="Some words"'): Promise<Bar> => {
  configure({channels: [channel]});
  return show(`<dark-social-share channels="${channel.id}" url="${url}" ${attributes}></dark-social-share>`);
};

/** Opens the dialog of a network's button. */
async function ask(channel: Channel): Promise<Bar> {
  const bar = await showBar(channel);
  await trustedClick(button(bar, channel.id));
  await until(isOpen);
  return bar;
}

describe('networks of many servers', () => {
  afterEach(() => reset());

  const message = `Some words\n${url}`;
  const networks: [channel: Channel, address: string, fields: Record<string, string>][] = [
    [lemmy, 'https://social.example/create_post', {url, title: 'A title'}],
    [misskey, 'https://social.example/share', {text: 'Some words', url}],
    [friendica, 'https://social.example/compose', {body: message}],
    [gnusocial, 'https://social.example/notice/new', {status_textarea: message}],
    [hubzilla, 'https://social.example/rpost', {body: message}],
  ];
  for (const [channel, address, fields] of networks) {
    it(`${channel.name} opens the visitor's server with link and words, in a new tab without opener and referrer`, async () => {
      const clicked = takeClickedLinks();
      const shared = channel.activate?.({url, title: 'A title', text: 'Some words'}, {platform: 'ios', language: 'en'});
      await type('social.example');
      await press('Enter');
      expect(await shared).to.equal('opened');
      expect(clicked).to.have.length(1);
      const [{href, target, rel}] = clicked;
      const {origin, pathname, search} = new URL(href);
      expect([origin + pathname, target, rel]).to.deep.equal([address, '_blank', 'nofollow noopener noreferrer']);
      expect(search).not.to.include('+');
      expect(Object.fromEntries(new URLSearchParams(search))).to.deep.equal(fields);
    });
  }

  it('open the tab while the form is submitted, since browsers open none outside the user gesture', async () => {
    const clicked = takeClickedLinks();
    await ask(lemmy);
    inDialog<HTMLInputElement>('input').value = 'lemmy.world';
    inDialog<HTMLFormElement>('form').requestSubmit();
    expect(clicked).to.have.length(1);
  });

  const servers: [typed: string, host: string][] = [
    ['lemmy.world', 'lemmy.world'],
    ['  LEMMY.World ', 'lemmy.world'],
    ['https://lemmy.world/c/books?x=1', 'lemmy.world'],
    ['@me@lemmy.world', 'lemmy.world'],
    ['me@lemmy.world', 'lemmy.world'],
    ['https://lemmy.world/@me', 'lemmy.world'],
    ['lemmy.world:8443', 'lemmy.world:8443'],
    ['bücher.example', 'xn--bcher-kva.example'],
  ];
  for (const [typed, host] of servers) {
    it(`read the server out of "${typed}"`, async () => {
      const clicked = takeClickedLinks();
      const shared = lemmy.activate?.({url}, {platform: 'desktop', language: 'en'});
      inDialog<HTMLInputElement>('input').value = typed;
      await trustedClick(dialogButton('Continue'));
      await shared;
      expect(new URL(clicked[0].href).host).to.equal(host);
    });
  }

  for (const typed of [
    '',
    'lemmy',
    'javascript:alert(1)',
    '1234',
    'a b.example',
    'lemmy..world',
    '127.0.0.1',
    '@me@',
  ]) {
    it(`refuse "${typed}", and say what to enter`, async () => {
      const clicked = takeClickedLinks();
      await ask(lemmy);
      inDialog<HTMLInputElement>('input').value = typed;
      await trustedClick(dialogButton('Continue'));
      expect(inDialog('[role=alert]').textContent).to.equal('Enter the name of your server, for example lemmy.world');
      expect(inDialog('input').getAttribute('aria-invalid')).to.equal('true');
      expect(focused()).to.equal(inDialog('input'));
      await expectAccessible((openDialog().getRootNode() as ShadowRoot).host);
      await type('x');
      expect(inDialog('[role=alert]').textContent).to.equal('');
      expect(clicked).to.deep.equal([]);
    });
  }

  it('record a closed dialog as cancelled, and give the focus back', async () => {
    for (const close of [
      () => press('Escape'),
      () => trustedClick(dialogButton('Cancel')),
      () => trustedClick(dialogButton('Close')),
    ]) {
      const shares = listenTo('dark-social-share');
      const bar = await showBar(lemmy);
      button(bar, 'lemmy').focus();
      await press('Enter');
      await until(isOpen);
      await close();
      expect((await until(() => shares[0])).detail.outcome).to.equal('cancelled');
      expect(focused()).to.equal(button(bar, 'lemmy'));
      reset();
    }
  });

  it('have words in English and French, and are accessible', async () => {
    for (const [language, heading, server] of [
      ['en', 'Share on Lemmy', 'Your server'],
      ['fr', 'Partager sur Lemmy', 'Votre serveur'],
    ]) {
      void lemmy.activate?.({url}, {platform: 'desktop', language});
      expect(nameOf(openDialog())).to.equal(heading);
      expect(nameOf(inDialog('input'))).to.equal(server);
      await expectAccessible((openDialog().getRootNode() as ShadowRoot).host);
      openDialog().close();
      await until(() => !isOpen());
    }
  });

  it('remember the server where the page allows session storage, until reset(), and nowhere else', async () => {
    const answer = async () => {
      takeClickedLinks();
      const shared = lemmy.activate?.({url}, {platform: 'desktop', language: 'en'});
      const remembered = inDialog<HTMLInputElement>('input').value;
      inDialog<HTMLInputElement>('input').value = 'lemmy.ml';
      await trustedClick(dialogButton('Continue'));
      await shared;
      return remembered;
    };
    await answer();
    expect(sessionStorage).to.have.length(0);
    configure({storage: 'session', consent: 'denied'});
    await answer();
    expect(Object.keys(sessionStorage).filter((key) => key.includes('server'))).to.deep.equal([]);
    configure({storage: 'session', consent: 'granted'});
    expect(await answer()).to.equal('');
    expect(await answer()).to.equal('lemmy.ml');
    reset();
    configure({storage: 'session'});
    expect(await answer()).to.equal('');
  });
});

describe('Gemini', () => {
  afterEach(() => reset());

  it('opens with the question copied, and says so', async () => {
    const copies = takeCopies();
    const followed = stayHere();
    const bar = await showBar(gemini);
    await trustedClick(button(bar, 'gemini'));
    await until(() => find(bar, '[role=status]').textContent === 'Question copied: paste it into Gemini');
    expect(followed).to.deep.equal(['https://gemini.google.com/app']);
    if (copies) expect(copies[0]).to.match(/^Read this page .*:\nA title\nhttps:\/\/example\.org\/a\?ds=qgj/);
  });
});

describe('Notion', () => {
  afterEach(() => reset());

  it('copies the link on desktops, and says where to paste it', async () => {
    pretend('share', undefined);
    const copies = takeCopies();
    const bar = await showBar(notion);
    expect(button(bar, 'notion').getAttribute('aria-label')).to.equal('Save to Notion');
    await trustedClick(button(bar, 'notion'));
    await until(() => find(bar, '[role=status]').textContent === 'Link copied: paste it into Notion');
    if (copies) expect(copies[0]).to.match(/^https:\/\/example\.org\/a\?ds=qnv/);
  });
});
