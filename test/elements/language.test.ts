// Which language a bar speaks: that of the nearest `lang`.

import {expect} from 'chai';
import {configure} from 'dark-social';
import {en} from 'dark-social/locales/en.js';
import {button, buttons, expectAccessible, find, later, nameOf, show, type Bar} from './bar.js';

const html = '<dark-social-share channels="whatsapp email sms copy"></dark-social-share>';
const english = ['Share on WhatsApp', 'Share by email', 'Share by SMS', 'Copy link'];
const french = ['Partager sur WhatsApp', 'Partager par e-mail', 'Partager par SMS', 'Copier le lien'];
const names = (bar: Element): string[] => buttons(bar).map(nameOf);

/** A bar inside some HTML, in which `BAR` stands for it. */
const inside = async (around: string): Promise<Bar> => {
  const outer = await show<HTMLElement>(around.replace('BAR', html));
  const bar = outer.matches('dark-social-share') ? (outer as Bar) : (outer.querySelector('dark-social-share') as Bar);
  await bar.updateComplete;
  return bar;
};

describe('the language of a bar', () => {
  afterEach(() => document.documentElement.removeAttribute('lang'));

  it('is accessible in French', async () => {
    const bar = await inside('<div lang="fr">BAR</div>');
    await expectAccessible(bar);
  });

  for (const [around, expected] of [
    ['BAR', english],
    ['<div lang="fr">BAR</div>', french],
    ['<div lang="fr-CA"><p lang="en">x</p>BAR</div>', french],
    ['<div lang="FR">BAR</div>', french],
    ['<div lang="fr"><div lang="en-GB">BAR</div></div>', english],
    ['<div lang="fr"><div lang="">BAR</div></div>', english],
    ['<div lang="de">BAR</div>', english],
    ['<div lang="fro">BAR</div>', english],
    [html.replace('>', ' lang="fr">'), french],
    [`<div lang="fr">${html.replace('>', ' lang="en">')}</div>`, english],
  ] as const) {
    it(`is ${expected === french ? 'French' : 'English'} in ${around.replace(html, '<dark-social-share>')}`, async () => {
      expect(names(await inside(around))).to.deep.equal(expected);
    });
  }

  it('is that of the page', async () => {
    document.documentElement.lang = 'fr';
    const bar = await inside('BAR');
    expect(names(bar)).to.deep.equal(french);
    expect(nameOf(find(bar, '[part~=bar]'))).to.equal('Partager');
    expect(button(bar, 'copy').querySelector('[part~=label]')?.textContent).to.equal('Copier le lien');
  });

  it('is English for what a locale of the site lacks, with one warning', async () => {
    const warnings: string[] = [];
    const {warn} = console;
    console.warn = (...said: unknown[]) => void warnings.push(said.join(' '));
    try {
      configure({
        locales: [{code: 'nl', shareOn: 'Delen via {}', channelLabels: {email: 'Delen per e-mail'}} as never],
      });
      const bar = await inside('<div lang="nl">BAR</div>');
      const partly = ['Delen via WhatsApp', 'Delen per e-mail', 'Delen via SMS', 'Copy link'];
      expect(names(bar)).to.deep.equal(partly);
      expect(names(await inside('<div lang="nl">BAR</div>'))).to.deep.equal(partly);
    } finally {
      console.warn = warn;
      configure({locales: []});
    }
    expect(warnings).to.have.length(1);
    expect(warnings[0]).to.include('"nl" lacks shareGroup channelNames linkCopied');
  });

  it('crosses shadow roots', async () => {
    const host = await show<HTMLElement>('<div lang="fr"><div></div></div>');
    const outer = (host.firstElementChild as Element).attachShadow({mode: 'open'});
    const middle = document.createElement('section');
    outer.append(middle);
    const bar = document.createElement('dark-social-share');
    middle.attachShadow({mode: 'open'}).append(bar);
    await bar.updateComplete;
    expect(nameOf(button(bar, 'copy'))).to.equal('Copier le lien');
  });

  it('changes with its own attribute', async () => {
    const bar = await inside('BAR');
    bar.setAttribute('lang', 'fr');
    await bar.updateComplete;
    expect(names(bar)).to.deep.equal(french);
    bar.removeAttribute('lang');
    await bar.updateComplete;
    expect(names(bar)).to.deep.equal(english);
  });

  it('changes with the property, which is the attribute as in every element', async () => {
    const bar = await inside('BAR');
    expect(bar.lang ?? '').to.equal('');
    bar.lang = 'fr';
    await bar.updateComplete;
    expect(names(bar)).to.deep.equal(french);
    expect(bar.getAttribute('lang')).to.equal('fr');
  });

  it('changes with the page’s, and with that of what is around it', async () => {
    const outer = await show<HTMLElement>(`<div>${html}</div>`);
    const bar = outer.querySelector('dark-social-share') as Bar;
    const spoken = async () => {
      await later();
      return names(bar);
    };
    document.documentElement.lang = 'fr';
    expect(await spoken()).to.deep.equal(french);
    outer.lang = 'en';
    expect(await spoken()).to.deep.equal(english);
    outer.removeAttribute('lang');
    expect(await spoken()).to.deep.equal(french);
    bar.remove();
    document.documentElement.lang = 'en';
    expect(await spoken(), 'left alone while it is away').to.deep.equal(french);
    outer.append(bar);
    expect(await spoken()).to.deep.equal(english);
  });

  it('changes when the bar moves', async () => {
    const both = await show<HTMLElement>(`<div><div lang="fr"></div><div lang="en">${html}</div></div>`);
    const bar = both.querySelector('dark-social-share') as Bar;
    await bar.updateComplete;
    expect(names(bar)).to.deep.equal(english);
    both.firstElementChild?.append(bar);
    await bar.updateComplete;
    expect(names(bar)).to.deep.equal(french);
  });

  it('may be one that the page brings', async () => {
    const de = {
      ...en,
      code: 'de',
      shareGroup: 'Teilen',
      shareOn: 'Über {} teilen',
      channelNames: {copy: 'Link kopieren'},
    };
    configure({locales: [de]});
    const bar = await inside('<div lang="de-AT">BAR</div>');
    configure({locales: []});
    expect(nameOf(button(bar, 'whatsapp'))).to.equal('Über WhatsApp teilen');
    expect(nameOf(button(bar, 'copy'))).to.equal('Link kopieren');
    await later();
    expect(nameOf(button(bar, 'copy')), 'and may come and go later').to.equal('Copy link');
    configure({locales: [de]});
    await later();
    configure({locales: []});
    expect(nameOf(button(bar, 'copy'))).to.equal('Link kopieren');
  });

  for (const marks of ['$&', '$1', '$$', '{}', '$`']) {
    it(`are said as they are, with ${marks} in them`, async () => {
      const odd = {
        ...en,
        code: 'x-odd',
        shareOn: `${marks === '{}' ? '' : marks} {} ${marks}`,
        linkCopiedForApp: `${marks} {}`,
      };
      configure({locales: [{...odd, code: 'qaa'}]});
      const bar = await inside('<div lang="qaa">BAR</div>');
      configure({locales: []});
      expect(nameOf(button(bar, 'whatsapp'))).to.equal(odd.shareOn.replace('{}', () => 'WhatsApp'));
    });
  }
});
