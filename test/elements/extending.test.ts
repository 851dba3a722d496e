// Elements of one's own that extend the library's: they can do what any Lit element can, by the modules and by the script.

import {expect} from 'chai';
import {css, type ReactiveController, type ReactiveControllerHost} from '@lit/reactive-element';
import type {DarkSocialShareElement} from 'dark-social/elements/share.js';
import {freshPage} from '../core/fresh-page.js';
import {later, root, show} from './bar.js';

type Base = typeof DarkSocialShareElement;

/** Where the base class comes from. */
const editions: Record<string, () => Promise<Base>> = {
  'the modules': async () => customElements.get('dark-social-share') as Base,
  async 'dark-social.min.js'() {
    const {document: page, window} = await freshPage({module: undefined});
    const script = page.createElement('script');
    script.src = '/dist/dark-social.min.js';
    const loaded = new Promise((resolve) => script.addEventListener('load', resolve));
    page.head.append(script);
    await loaded;
    return window.customElements.get('dark-social-share') as unknown as Base;
  },
};

let count = 0;

for (const [edition, load] of Object.entries(editions)) {
  describe(`an element that extends the bar of ${edition}`, () => {
    /** An instance of a subclass, on the page of its base class. */
    async function create<E extends DarkSocialShareElement>(
      extend: (base: Base, view: typeof globalThis) => new () => E,
    ): Promise<E> {
      const base = await load();
      const page =
        base.prototype.constructor === customElements.get('dark-social-share') ? window : frames[frames.length - 1];
      const view = page as unknown as typeof globalThis;
      const tag = `x-extended-${++count}`;
      view.customElements.define(tag, extend(base, view));
      const element = view.document.createElement(tag) as unknown as E;
      element.setAttribute('channels', 'whatsapp copy');
      view.document.body.append(element);
      await element.updateComplete;
      return element;
    }

    it('has Boolean properties', async () => {
      const element = await create(
        (base, view) =>
          class extends base {
            static override properties = {open: {type: view.Boolean, reflect: true}};
            declare open: boolean;
          },
      );
      element.setAttribute('open', '');
      expect(element.open).to.equal(true);
      element.open = false;
      await element.updateComplete;
      expect(element.hasAttribute('open')).to.equal(false);
      element.open = true;
      await element.updateComplete;
      expect(element.getAttribute('open')).to.equal('');
      element.remove();
    });

    it('has a list of styles beside those of the bar', async () => {
      const element = await create(
        (base) =>
          class extends base {
            static override styles = [
              base.styles,
              css`
                :host {
                  --x-a: 1;
                }
              `,
              [
                css`
                  :host {
                    --x-b: 2;
                  }
                `,
              ],
            ];
          },
      );
      const style = (element.ownerDocument.defaultView as Window).getComputedStyle(element);
      expect([style.getPropertyValue('--x-a'), style.getPropertyValue('--x-b')]).to.deep.equal(['1', '2']);
      expect(style.display).to.equal('block');
      element.remove();
    });

    it('has willUpdate, updated and controllers', async () => {
      const calls: string[] = [];
      class Recorder implements ReactiveController {
        constructor(host: ReactiveControllerHost) {
          host.addController(this);
        }
        hostConnected() {
          calls.push('hostConnected');
        }
        hostUpdate() {
          calls.push('hostUpdate');
        }
        hostUpdated() {
          calls.push('hostUpdated');
        }
        hostDisconnected() {
          calls.push('hostDisconnected');
        }
      }
      const element = await create(
        (base) =>
          class extends base {
            recorder = new Recorder(this);
            protected override willUpdate() {
              calls.push('willUpdate');
            }
            protected override updated() {
              calls.push('updated');
            }
          },
      );
      element.remove();
      expect(calls).to.deep.equal([
        'hostConnected',
        'willUpdate',
        'hostUpdate',
        'hostUpdated',
        'updated',
        'hostDisconnected',
      ]);
    });

    it('has the defaults of the bar, without attributes', async () => {
      const element = await create((base) => class extends base {});
      const {layout, labels, look, size, theme} = element;
      expect([layout, labels, look, size, theme]).to.deep.equal(['bar', 'auto', 'brand', 'medium', 'auto']);
      expect(element.getAttributeNames()).to.deep.equal(['channels']);
      element.remove();
    });
  });
}

describe('a bar that is rendered again and again', () => {
  it('keeps nothing of 4,000 renders with new channel objects', async () => {
    const bar = await show<DarkSocialShareElement>('<dark-social-share labels="hidden"></dark-social-share>');
    const render = async (color: string) => {
      bar.channels = [
        {
          id: 'own',
          code: 'xn',
          name: 'Own',
          kind: 'messaging',
          icon: {path: 'M0 0h9v9z'},
          color,
          href: ({url}) => 'https://example.org/?u=' + encodeURIComponent(url),
        },
        'copy',
      ];
      await bar.updateComplete;
    };
    await render('#123456');
    await later();
    const drawn = [...root(bar).querySelectorAll('*')];
    const rules = () => root(bar).adoptedStyleSheets.reduce((sum, {cssRules}) => sum + cssRules.length, 0);
    const before = [document.querySelectorAll('*').length, rules(), document.styleSheets.length];
    for (let times = 0; times < 4000; times++) await render('#123456');
    expect([...root(bar).querySelectorAll('*')], 'the very same nodes').to.deep.equal(drawn);
    // In other colours there are other drawings, of which no more than some are kept.
    for (let times = 0; times < 100; times++) await render(`#0000${String(times).padStart(2, '0')}`);
    expect([document.querySelectorAll('*').length, rules(), document.styleSheets.length]).to.deep.equal(before);
    expect(root(bar).querySelectorAll('*')).to.have.length(drawn.length);
  }).timeout(20_000);

  it('shares by the last of the channel objects that look alike', async () => {
    const bar = await show<DarkSocialShareElement>('<dark-social-share></dark-social-share>');
    const channel = (host: string) => ({
      id: 'own',
      code: 'xn',
      name: 'Own',
      kind: 'messaging' as const,
      icon: {path: 'M0 0h9v9z'},
      color: '#123456',
      href: () => `https://${host}/`,
    });
    for (const host of ['one.example', 'two.example']) {
      bar.channels = [channel(host)];
      await bar.updateComplete;
      await later();
    }
    const [link] = root(bar).querySelectorAll('a');
    expect(link.href).to.equal('https://two.example/');
    const other = await show<DarkSocialShareElement>('<dark-social-share></dark-social-share>');
    other.channels = [channel('three.example')];
    await other.updateComplete;
    expect(root(other).querySelector('a')?.href).to.equal('https://three.example/');
    expect(link.href).to.equal('https://two.example/');
  });

  it('is the one of a hundred that is updated when the lang around it changes', async () => {
    const bar = '<p><dark-social-share channels="copy"></dark-social-share></p>';
    const page = await show<HTMLElement>(`<div>${bar.repeat(100)}</div>`);
    const bars = [...page.querySelectorAll<DarkSocialShareElement>('dark-social-share')];
    await Promise.all(bars.map(({updateComplete}) => updateComplete));
    await later(20);
    const updated: number[] = [];
    bars.forEach((each, index) => each.addController({hostUpdate: () => void updated.push(index)}));
    (page.children[42] as HTMLElement).lang = 'fr';
    await later(20);
    expect(updated).to.deep.equal([42]);
    (page.children[7] as HTMLElement).lang = 'en-GB';
    await later(20);
    expect(updated, 'English as before').to.deep.equal([42]);
  });
});
