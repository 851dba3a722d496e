// <dark-social-invite>: which services it recognises, that links stay as they are, and what it records.

import {expect} from 'chai';
import {configure, type Channel, type InviteEvent} from 'dark-social';
import * as channels from 'dark-social/channels';
import 'dark-social/elements/invite.js';
import type {DarkSocialInviteElement} from 'dark-social/elements/invite.js';
import fc from 'fast-check';
import {generate} from 'lean-qr';
import {toSvgPath} from 'lean-qr/extras/svg';
import {emulateMedia, fixture, setViewport, trustedClick, until} from '../tools/browser.js';
import {expectAccessible, find, later, listenTo, listenToWarnings, root, stayHere} from './bar.js';

type Invite = DarkSocialInviteElement;

const button = (invite: Invite) => find<HTMLAnchorElement>(invite, 'a[part=link]');
const label = (invite: Invite) => find(invite, '[part=label]').textContent;

/** The forms that services document or hand out, with what the button says. */
const forms: [service: string, words: string, links: string[]][] = [
  [
    'whatsapp',
    'Join us on WhatsApp',
    [
      'https://chat.whatsapp.com/FbBTZ5kSMd1K7CTJrSbVqE',
      'https://chat.whatsapp.com/invite/FbBTZ5kSMd1K7CTJrSbVqE?mode=r_t',
    ],
  ],
  [
    'whatsapp',
    'Follow us on WhatsApp',
    [
      'https://whatsapp.com/channel/0029VaHiU4sLikg8a3yJDG2s',
      'https://www.whatsapp.com/channel/0029VaHiU4sLikg8a3yJDG2s',
    ],
  ],
  [
    'telegram',
    'Join us on Telegram',
    [
      'https://t.me/+VQ2b8Xn-_9RmZGNi',
      'https://t.me/joinchat/AAAAAEkk2WdoDrB4',
      'https://telegram.me/+VQ2b8Xn',
      'https://telegram.dog/joinchat/AAAA',
    ],
  ],
  [
    'telegram',
    'Find us on Telegram',
    ['https://t.me/durov', 'https://t.me/s/durov', 'https://durov.t.me/', 'https://t.me/durov?boost#top'],
  ],
  ['signal', 'Join us on Signal', ['https://signal.group/#CjQKIKRs3tGL-Q_h7x']],
  [
    'discord',
    'Join us on Discord',
    [
      'https://discord.gg/djs',
      'https://discord.gg/invite/djs',
      'https://discord.com/invite/djs?event=1044',
      'https://discordapp.com/invite/d-j_s/',
    ],
  ],
  ['messenger', 'Join us on Messenger', ['https://m.me/j/AbZ-9_x/?send_source=gc:copy_invite_link_c']],
  ['messenger', 'Write to us on Messenger', ['https://m.me/hedgerow.news?ref=spring']],
  [
    'viber',
    'Join us on Viber',
    ['https://invite.viber.com/?g2=AQB%2Bx%2Fy%2B&lang=en', 'https://invite.viber.com?g2=AQB'],
  ],
  [
    'line',
    'Join us on LINE',
    [
      'https://line.me/ti/g2/a_b-C?utm_source=invitation&utm_medium=link_copy&utm_campaign=default',
      'https://line.me/R/ti/g/abc',
      'https://line.me/R/ti/g2/abc',
    ],
  ],
  ['line', 'Follow us on LINE', ['https://line.me/R/ti/p/%40hedgerow', 'https://line.me/ti/p/~hedge.row']],
  ['line', 'Find us on LINE', ['https://lin.ee/2aBcD']],
  [
    'slack',
    'Join us on Slack',
    ['https://join.slack.com/t/hedge-row/shared_invite/zt-1a-B_c~d', 'https://join.slack.com/t/x/shared_invite/enQtN'],
  ],
  [
    'matrix',
    'Join us on Matrix',
    [
      'https://matrix.to/#/#room:example.org?via=example.org',
      'https://matrix.to/#/!aBc:example.org',
      'https://matrix.to/#/%23room%3Aexample.org',
    ],
  ],
  ['matrix', 'Write to us on Matrix', ['https://matrix.to/#/@hedge:example.org']],
  [
    'teams',
    'Join us on Microsoft Teams',
    [
      'https://teams.live.com/l/invite/FAA-x?v=g1',
      'https://teams.live.com/l/community/FEA',
      'https://teams.microsoft.com/l/team/19%3Aabc/conversations?groupId=1',
    ],
  ],
];

/** What looks like one of them and is not, with the host that the button names. */
const foreign: [link: string, host: string][] = [
  ['https://chat.whatsapp.com.evil.example/FbBTZ5kSMd1K7CTJrSbVqE', 'chat.whatsapp.com.evil.example'],
  ['https://chat.whatsapp.com@evil.example/FbBTZ5kSMd1K7CTJrSbVqE', 'evil.example'],
  ['https://me:you@t.me/durov', 't.me'],
  ['https://discord.gg:8443/djs', 'discord.gg:8443'],
  ['https://evil.example/chat.whatsapp.com/FbBTZ5kSMd1K7CTJrSbVqE', 'evil.example'],
  ['https://evil.example/?https://t.me/+VQ2b8Xn', 'evil.example'],
  ['https://evilt.me/+VQ2b8Xn', 'evilt.me'],
  ['https://www.t.me/', 'www.t.me'],
  ['https://t.me/share?url=x', 't.me'],
  ['https://t.me/joinchat', 't.me'],
  ['https://whatsapp.com/download', 'whatsapp.com'],
  ['https://signal.group/', 'signal.group'],
  ['https://invite.viber.com/?lang=en', 'invite.viber.com'],
  ['https://discord.com/channels/1/2', 'discord.com'],
  ['https://line.me/en/', 'line.me'],
  ['https://slack.com/t/x/shared_invite/zt-1', 'slack.com'],
  ['https://matrix.to/', 'matrix.to'],
  ['https://community.example.org/join', 'community.example.org'],
];

describe('<dark-social-invite>', () => {
  it('recognises every form of invitation by host and path, with the look of the channel, and names the host of any other', async () => {
    const invite = await fixture<Invite>('<dark-social-invite></dark-social-invite>');
    const look = (color: string) => find(invite, 'a').style.getPropertyValue('--_color') === color;
    for (const [id, words, links] of forms) {
      const channel = Object.values(channels).find(
        (each): each is Channel => typeof each === 'object' && 'id' in each && each.id === id,
      )!;
      for (const href of links) {
        invite.href = href;
        await invite.updateComplete;
        expect(label(invite), href).to.equal(words);
        expect(words.endsWith(channel.name), channel.name).to.equal(true);
        expect(find(invite, '[part=icon] path').getAttribute('d'), href).to.equal(channel.icon.path);
        expect(look(channel.color), `${href} in ${channel.color}`).to.equal(true);
      }
    }
    for (const [href, host] of foreign) {
      invite.href = href;
      await invite.updateComplete;
      expect([label(invite), look('')], href).to.deep.equal([`Join us on ${host}`, true]);
    }
  });

  it('keeps the link byte for byte, whatever it is', async () => {
    const warnings = listenToWarnings();
    const invite = await fixture<Invite>('<dark-social-invite></dark-social-invite>');
    const known = forms.flatMap(([, , links]) => links).concat(foreign.map(([link]) => link));
    const rest = fc.string({unit: 'grapheme'}).map((text) => text.replace(/[\ud800-\udfff]/g, ''));
    const links = fc.tuple(fc.constantFrom(...known), fc.constantFrom('', ' ', '&', '?', '#', '%2', '%2B+~'), rest);
    await fc.assert(
      fc.asyncProperty(links, async (parts) => {
        const href = parts.join('');
        invite.setAttribute('href', href);
        await invite.updateComplete;
        expect(root(invite).querySelector('a')?.getAttribute('href') ?? href).to.equal(href);
        expect(invite.getAttribute('href')).to.equal(href);
        // Only what the browser itself takes for no address has no button.
        if (URL.canParse(href, document.baseURI))
          expect(button(invite).href).to.equal(new URL(href, document.baseURI).href);
      }),
      {numRuns: 100},
    );
    expect(warnings.filter((words) => !/give an http/.test(words))).to.deep.equal([]);
  });

  it('shows the link inside where there is no address that it can use, and takes its address otherwise', async () => {
    const warnings = listenToWarnings();
    const inside = '<a href="https://discord.gg/djs">Our server</a>';
    for (const [attribute, isDrawn] of [
      ['', true],
      ['href="tg://join?invite=abc"', false],
      ['href="javascript:alert(1)"', false],
      ['href=""', false],
      ['href="https://t.me/+abc"', true],
    ] as const) {
      const invite = await fixture<Invite>(`<dark-social-invite ${attribute}>${inside}</dark-social-invite>`);
      const slot = root(invite).querySelector('slot');
      expect([!!root(invite).querySelector('a'), slot?.assignedElements().length], attribute).to.deep.equal(
        isDrawn ? [true, undefined] : [false, 1],
      );
    }
    expect(warnings.map((words) => /href="[^"]*"/.exec(words)?.[0])).to.deep.equal([
      'href="tg://join?invite=abc"',
      'href="javascript:alert(1)"',
      'href=""',
    ]);
    // Parsed later than the element.
    const empty = await fixture<Invite>('<dark-social-invite></dark-social-invite>');
    empty.innerHTML = inside;
    await until(() => root(empty).querySelector('a'));
    expect([label(empty), button(empty).getAttribute('href')]).to.deep.equal([
      'Join us on Discord',
      'https://discord.gg/djs',
    ]);
  });

  it('records a click and a middle click once each, and no click with another button', async () => {
    const followed = stayHere();
    const told = listenTo('dark-social-invite');
    const events: unknown[] = [];
    configure({sinks: [(event) => event.type === 'invite' && events.push(event)]});
    const href = 'https://signal.group/#CjQK';
    const invite = await fixture<Invite>(`<dark-social-invite id="door" href="${href}"></dark-social-invite>`);
    await trustedClick(button(invite));
    await trustedClick(button(invite));
    await until(() => events.length);
    await later(600);
    await trustedClick(button(invite), {button: 'middle'});
    await until(() => events.length === 2);
    await later(600);
    await trustedClick(button(invite), {button: 'right'});
    invite.href = 'https://community.example.org/';
    await invite.updateComplete;
    await later(600);
    button(invite).click();
    await until(() => events.length === 3);
    expect(told.map(({detail}) => detail)).to.deep.equal(events);
    expect((events as InviteEvent[]).map(({service, place, url}) => [service, place, url])).to.deep.equal([
      ['signal', 'door', undefined],
      ['signal', 'door', undefined],
      ['other', 'door', undefined],
    ]);
    expect(followed[0]).to.equal(href);
  });

  it('draws a QR code of the link as it is, light in dark mode too, and offers it where there is a mouse', async () => {
    const href = 'https://invite.viber.com/?g2=AQB%2Bx%2Fy%2B&lang=en';
    await setViewport(900, 600);
    const invite = await fixture<Invite>(`<dark-social-invite theme="dark" href="${href}"></dark-social-invite>`);
    const details = find<HTMLDetailsElement>(invite, 'details');
    const code = find(invite, '[part=code]');
    expect(root(invite).querySelector('[role=img]')).to.equal(null);
    details.open = true;
    const svg = await until(() => code.querySelector('svg'));
    const link = generate(href);
    expect(svg.getAttribute('viewBox')).to.equal(`-4 -4 ${link.size + 8} ${link.size + 8}`);
    expect(svg.querySelector('path')!.getAttribute('d')).to.equal(toSvgPath(link));
    expect([svg.getAttribute('role'), svg.getAttribute('aria-label')]).to.deep.equal(['img', 'QR code of the link']);
    expect(getComputedStyle(code).backgroundColor).to.equal('rgb(255, 255, 255)');
    // In another language the code stays open.
    invite.lang = 'fr';
    await until(() => find(invite, 'summary').textContent === 'Scanner avec un téléphone');
    expect(find<HTMLDetailsElement>(invite, 'details').open).to.equal(true);
    await until(() => root(invite).querySelector('[aria-label="Code QR du lien"]'));
    expect(getComputedStyle(find(invite, 'details')).display).to.equal('block');
    await setViewport(400, 600);
    expect(getComputedStyle(find(invite, 'details')).display, 'a phone’s width').to.equal('none');
    const warnings = listenToWarnings();
    await setViewport(900, 600);
    invite.href = 'https://t.me/+' + 'a'.repeat(4000);
    await until(() => root(invite).querySelector('.failed'));
    expect(warnings.length).to.equal(1);
  });

  it('is accessible in English and French, light and dark, right to left and in forced colours, at 320 px too', async () => {
    const invite = await fixture<Invite>(
      '<dark-social-invite href="https://chat.whatsapp.com/FbBTZ5kSMd1K7CTJrSbVqE"></dark-social-invite>',
    );
    for (const [lang, words] of [
      ['fr', 'Rejoignez-nous sur WhatsApp'],
      ['en', 'Join us on WhatsApp'],
    ]) {
      invite.lang = lang;
      await until(() => label(invite) === words);
      for (const theme of ['light', 'dark'] as const) {
        invite.theme = theme;
        invite.style.background = theme === 'dark' ? '#111' : '#fff';
        invite.style.color = theme === 'dark' ? '#eee' : '#111';
        await invite.updateComplete;
        await expectAccessible(invite);
      }
    }
    invite.dir = 'rtl';
    invite.label = 'انضم إلينا على واتساب مع أصدقائك الكثيرين';
    await setViewport(320, 480);
    await invite.updateComplete;
    const icon = find(invite, '[part=icon]').getBoundingClientRect();
    const words = find(invite, '[part=label]').getBoundingClientRect();
    expect(icon.left).to.be.at.least(words.right);
    expect(document.documentElement.scrollWidth).to.be.at.most(320);
    expect(button(invite).getBoundingClientRect().height).to.be.at.least(44);
    if (await emulateMedia({'forced-colors': 'active'})) {
      const {borderTopColor, borderTopWidth} = getComputedStyle(button(invite));
      expect([borderTopWidth, borderTopColor === 'rgba(0, 0, 0, 0)']).to.deep.equal(['1px', false]);
    }
  });
});
