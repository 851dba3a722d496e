// Where a channel may lead, and what becomes of links that cannot open.

import {expect} from 'chai';
import type {Channel, DarkSocialEvent, ShareEvent} from 'dark-social';
import {ownChannel} from '../own-channel.js';
import {freshPage, type FreshPage} from '../fresh-page.js';

const url = 'https://example.org/a';
const leadingTo = (href: unknown): Channel => ownChannel({href: () => href});

describe('the href of a channel', () => {
  // prettier-ignore
  const followed = [
    'https://app.example/?u=1', 'HTTP://app.example/', 'mailto:?body=x', 'sms:?&body=x', 'smsto:1?body=x', 'tel:+1', 'whatsapp://send?text=x',
    'tg://msg_url?url=x', 'fb-messenger://share?link=x', 'intent://share/#Intent;scheme=line;end', 'threema://compose?text=x', 'sgnl://send',
    'web+mastodon://share?text=x', 'msteams:/l/chat', 'viber://forward?text=x', 'bitcoin:x', 'matrix:u/a', 'x-safari-https://example.org/',
  ];
  for (const href of followed) {
    it(`is followed: ${href}`, async () => {
      const {library, warnings} = await freshPage();
      expect(library.createShare(leadingTo(href), {url}).href).to.equal(href);
      expect(warnings).to.deep.equal([]);
    });
  }

  // prettier-ignore
  const refused: unknown[] = [
    'javascript:alert(1)', 'JavaScript:alert(1)', ' javascript:alert(1)', '\tjavascript:alert(1)', 'java\nscript:alert(1)',
    '\u0000javascript:alert(1)', 'javascript\t:alert(1)', 'vbscript:x', 'data:text/html,x', 'blob:https://example.org/1',
    'file:///etc/hosts', 'FILE:///c:/', 'filesystem:https://example.org/temporary/x', 'about:blank', 'about:srcdoc', 'view-source:https://example.org/',
    'view-source:javascript:alert(1)', 'chrome://settings', 'chrome-extension://x/y', 'moz-extension://x/y', 'edge://flags', 'brave://settings',
    'devtools://x', 'resource://gre/', 'jar:https://example.org/x!/y', 'ms-msdt:/id', 'ms-settings:', 'search-ms:query=x', 'ftp://example.org/', 'ws://example.org/', 'content://x/y',
    'shell:startup', 'itms-services://?action=x', '/share?x', 'app.example/share', '//app.example/', '?x', ':', 'https://[', 7, {}, [], true, Promise.resolve('https://app.example/'),
  ];
  for (const href of refused) {
    it(`is not followed, and told once: ${typeof href === 'string' ? JSON.stringify(href) : typeof href}`, async () => {
      const {library, warnings} = await freshPage();
      for (let times = 0; times < 2; times++) {
        const share = library.createShare(leadingTo(href), {url});
        expect(share.href).to.equal(undefined);
        expect(await share.followed()).to.equal('failed');
      }
      expect(warnings).to.have.length(1);
      expect(warnings[0]).to.include('own').and.include('https:');
    });
  }

  it('may be none here', async () => {
    const {library, warnings} = await freshPage();
    for (const none of [undefined, null, '']) {
      expect(library.createShare(leadingTo(none), {url}).href).to.equal(undefined);
    }
    expect(warnings).to.deep.equal([]);
  });
});

describe('a link in a sandboxed frame', () => {
  /** A page in a frame of this sandbox, and what it copies, follows and records. */
  async function sandboxed(sandbox: string) {
    const created = Document.prototype.createElement;
    Document.prototype.createElement = function (name: string, ...more: []) {
      const element = created.call(this, name, ...more);
      if (name === 'iframe') element.setAttribute('sandbox', sandbox);
      return element as HTMLElement;
    } as typeof created;
    const copied: string[] = [];
    const followed: string[] = [];
    let page: FreshPage;
    try {
      page = await freshPage({
        prepare(window) {
          const clipboard = {writeText: async (text: string) => void copied.push(text)};
          Object.defineProperty(window.navigator, 'clipboard', {value: clipboard});
          window.HTMLAnchorElement.prototype.click = function () {
            followed.push(this.href);
          };
        },
      });
    } finally {
      Document.prototype.createElement = created;
    }
    const events: DarkSocialEvent[] = [];
    page.library.configure({frames: true, sinks: [(event) => events.push(event)]});
    return {...page, copied, followed, events};
  }

  for (const act of ['activate', 'followed'] as const) {
    it(`that may open no tab is copied instead, by ${act}`, async () => {
      const {library, copied, followed, events} = await sandboxed('allow-scripts allow-same-origin');
      const share = library.createShare('whatsapp', {url});
      const outcome = share[act]();
      expect(copied, 'inside the click').to.deep.equal([share.link]);
      expect(await outcome).to.equal('copied');
      await new Promise((resolve) => setTimeout(resolve, 20));
      expect(followed).to.deep.equal([]);
      expect(events.map((event) => [(event as ShareEvent).channel, (event as ShareEvent).outcome])).to.deep.equal([
        ['whatsapp', 'copied'],
      ]);
    });
  }

  it('that may open mail alone is copied only where it is a web page', async () => {
    const {library, copied, followed} = await sandboxed(
      'allow-scripts allow-same-origin allow-top-navigation-to-custom-protocols',
    );
    const mail = library.createShare('email', {url});
    expect(await mail.activate()).to.equal('opened');
    expect(followed).to.deep.equal([mail.href]);
    expect(await library.createShare('telegram', {url}).activate()).to.equal('copied');
    expect(copied).to.have.length(1);
  });

  it('that may open tabs is followed', async () => {
    const {library, copied, followed} = await sandboxed('allow-scripts allow-same-origin allow-popups');
    const share = library.createShare('whatsapp', {url});
    expect(await share.activate()).to.equal('opened');
    expect([followed, copied]).to.deep.equal([[share.href], []]);
  });
});
