// Copying the link, and what the reader is told.

import {allowCopying, forbidCopying, takeCopies} from './clipboard.js';

import {expect} from 'chai';
import {parseToken} from 'dark-social';
import {oneEvent, press, readClipboard, setViewport, trustedClick, until} from '../tools/browser.js';
import {
  button,
  devices,
  expectAccessible,
  find,
  hurry,
  later,
  link,
  listenTo,
  pretend,
  root,
  show,
  stayHere,
  type Bar,
} from './bar.js';

const html =
  '<dark-social-share channels="whatsapp messenger copy" url="https://example.org/a?id=7"></dark-social-share>';
const status = (bar: Element): HTMLElement => find(bar, '[role=status]');
// Tests of what goes by itself do not wait for the answer to a click from outside, which may come late.
const field = (bar: Element): HTMLInputElement | null => root(bar).querySelector('input');
const visible = (bar: Element): boolean => !!root(bar).querySelector<HTMLElement>('[part~=note]')?.offsetHeight;

describe('copying the link', () => {
  it('is accessible while it tells of success', async () => {
    const bar = await show(html);
    await trustedClick(button(bar, 'copy'));
    await until(() => status(bar).textContent && visible(bar));
    await expectAccessible(bar);
  });

  it('is accessible while it shows the link', async () => {
    forbidCopying();
    const bar = await show(html);
    await trustedClick(button(bar, 'copy'));
    await until(() => field(bar) && visible(bar));
    await expectAccessible(bar);
  });

  it('puts the link with its token into the clipboard', async () => {
    const bar = await show(html);
    const shared = oneEvent<HTMLElementEventMap['dark-social-share']>(bar, 'dark-social-share');
    await trustedClick(button(bar, 'copy'));
    const {token, outcome} = (await shared).detail;
    const copied = new URL(await readClipboard());
    expect(outcome).to.equal('copied');
    expect(parseToken(token as string)?.channel).to.equal('copy');
    expect(Object.fromEntries(copied.searchParams)).to.deep.equal({
      ds: token,
      id: '7',
      utm_source: 'copy',
      utm_medium: 'dark_social',
    });
  });

  it('is told in a live region that stood there before', async () => {
    const bar = await show(html);
    button(bar, 'copy').focus();
    const region = status(bar);
    expect([region.getAttribute('role'), region.textContent]).to.deep.equal(['status', '']);
    await trustedClick(button(bar, 'copy'));
    await until(() => region.textContent === 'Link copied');
    expect(status(bar)).to.equal(region);
    expect(region.isConnected).to.equal(true);
  });

  it('is seen, and goes again by itself', async () => {
    hurry();
    const bar = await show(html);
    const clicked = trustedClick(button(bar, 'copy'));
    await until(() => status(bar).textContent && visible(bar));
    await until(() => !status(bar).textContent, 6000);
    await until(() => !visible(bar));
    await clicked;
  });

  it('keeps what it tells for the whole time when the link is copied again', async () => {
    hurry();
    const shared = listenTo('dark-social-share');
    const bar = await show(html);
    await trustedClick(button(bar, 'copy'));
    await later(2500);
    const clicked = trustedClick(button(bar, 'copy'));
    await until(() => shared.length === 2 && status(bar).textContent);
    await later(2500);
    expect(status(bar).textContent).to.equal('Link copied');
    await clicked;
  });

  it('shows a tick on the button for two seconds', async () => {
    hurry();
    const bar = await show(html);
    const path = () => button(bar, 'copy').querySelector('path')?.getAttribute('d');
    const icon = path();
    const clicked = trustedClick(button(bar, 'copy'));
    await until(() => path() !== icon);
    expect(button(bar, 'copy').querySelectorAll('svg')).to.have.length(1);
    await clicked;
    button(bar, 'copy').click();
    await until(() => path() === icon, 3000);
    expect(button(bar, 'copy').querySelectorAll('svg')).to.have.length(1);
  });

  it('is told in a live region that is there from the start, apart from the note', async () => {
    const bar = await show(html);
    const region = status(bar);
    expect([region.getAttribute('role'), region.textContent]).to.deep.equal(['status', '']);
    await trustedClick(button(bar, 'copy'));
    const note = await until(() => root(bar).querySelector('[part~=note]'));
    expect(note.contains(region)).to.equal(false);
    expect(note.getAttribute('aria-hidden')).to.equal('true');
  });

  it('is announced again when the same words repeat: they are gone for a moment', async () => {
    const bar = await show(html);
    await trustedClick(button(bar, 'copy'));
    await until(() => status(bar).textContent === 'Link copied');
    const said: (string | null)[] = [];
    new MutationObserver(() => said.push(status(bar).textContent)).observe(status(bar), {childList: true});
    await later(600);
    await trustedClick(button(bar, 'copy'));
    await until(() => said.includes(''));
    await until(() => said.at(-1) === 'Link copied');
  });

  it('is still told when the visitor comes back from another tab', async () => {
    hurry();
    const bar = await show(html);
    const clicked = trustedClick(button(bar, 'copy'));
    await until(() => status(bar).textContent);
    Object.defineProperty(document, 'hidden', {value: true, configurable: true});
    document.dispatchEvent(new Event('visibilitychange'));
    await later(1500);
    expect(visible(bar) && status(bar).textContent).to.equal('Link copied');
    delete (document as {hidden?: boolean}).hidden;
    document.dispatchEvent(new Event('visibilitychange'));
    await later(500);
    expect(visible(bar) && status(bar).textContent).to.equal('Link copied');
    await until(() => !visible(bar) && !status(bar).textContent, 2000);
    await clicked;
  });

  it('for a text message says so in words of its own', async () => {
    pretend('userAgent', devices.iphone);
    const copies = takeCopies();
    hurry();
    stayHere();
    const bar = await show('<dark-social-share channels="sms" url="https://example.org/a"></dark-social-share>');
    link(bar, 'sms').click();
    await until(() => status(bar).textContent, 4000);
    if (copies) expect(status(bar).textContent).to.equal('Link copied: paste it into a message');
  });

  it('keeps its note when the bar is drawn again meanwhile', async () => {
    const bar = await show<Bar>(html);
    await trustedClick(button(bar, 'copy'));
    await until(() => visible(bar));
    bar.channels = 'telegram copy';
    await bar.updateComplete;
    expect(visible(bar) && status(bar).textContent).to.equal('Link copied');
    const note = find(bar, '[part~=note]').getBoundingClientRect();
    const at = button(bar, 'copy').getBoundingClientRect();
    expect(note.left).to.be.below(at.right);
    expect(note.right).to.be.above(at.left);
  });

  it('speaks the language of the element', async () => {
    const bar = await show(html.replace('>', ' lang="fr">'));
    await trustedClick(button(bar, 'copy'));
    await until(() => status(bar).textContent === 'Lien copié');
  });

  it('that fails shows the link, selected, until the reader leaves it', async () => {
    hurry();
    forbidCopying();
    const shared = listenTo('dark-social-share');
    const bar = await show(html);
    await trustedClick(button(bar, 'copy'));
    const input = await until(() => field(bar));
    expect(shared[0].detail).to.include({channel: 'copy', outcome: 'failed'});
    expect(status(bar).textContent).to.equal('Copy this link:');
    expect(new URL(input.value).searchParams.get('ds')).to.equal(shared[0].detail.token);
    expect(root(bar).activeElement).to.equal(input);
    expect([input.selectionStart, input.selectionEnd, input.readOnly]).to.deep.equal([0, input.value.length, true]);
    await later(4500);
    expect(field(bar)).to.equal(input);
    input.blur();
    await until(() => !field(bar) && !status(bar).textContent);
  });

  it('that fails gives the focus back by Escape', async () => {
    forbidCopying();
    const bar = await show(html);
    await trustedClick(button(bar, 'copy'));
    await until(() => field(bar));
    await press('Escape');
    await until(() => !field(bar));
    expect(root(bar).activeElement).to.equal(button(bar, 'copy'));
  });

  it('that fails twice shows one link, the later one', async () => {
    forbidCopying();
    const shared = listenTo('dark-social-share');
    const errors: unknown[] = [];
    const onError = (event: PromiseRejectionEvent) => void errors.push(event.reason);
    addEventListener('unhandledrejection', onError);
    const bar = await show(html);
    for (const count of [1, 2]) {
      button(bar, 'copy').click();
      await until(() => shared.length === count);
      await later();
    }
    removeEventListener('unhandledrejection', onError);
    expect(errors).to.deep.equal([]);
    expect(root(bar).querySelectorAll('input')).to.have.length(1);
    expect(field(bar)?.value).to.include(`${shared[1].detail.token}`);
    expect(status(bar).textContent).to.equal('Copy this link:');
  });

  it('that fails once may succeed later', async () => {
    forbidCopying();
    const bar = await show(html);
    await trustedClick(button(bar, 'copy'));
    await until(() => field(bar));
    allowCopying();
    await trustedClick(button(bar, 'copy'));
    await until(() => status(bar).textContent === 'Link copied' && !field(bar));
  });

  it('comes to Messenger’s help on a desktop, and says so', async () => {
    pretend('userAgent', devices.desktop);
    const followed = stayHere();
    const bar = await show(html);
    await trustedClick(link(bar, 'messenger'));
    await until(() => status(bar).textContent === 'Link copied: paste it in Messenger');
    expect(followed).to.deep.equal(['https://www.facebook.com/messages/']);
    const copied = new URL(await readClipboard());
    expect(parseToken(copied.searchParams.get('ds') as string)?.channel).to.equal('messenger');
  });

  it('is the way out where an app is missing, and says so', async function () {
    hurry();
    pretend('userAgent', devices.iphone);
    const copies = takeCopies();
    if (!copies) return this.skip();
    stayHere();
    const shared = listenTo('dark-social-share');
    const bar = await show(html);
    link(bar, 'messenger').click();
    await until(() => shared.length, 4000);
    expect(shared[0].detail).to.include({channel: 'messenger', outcome: 'copied'});
    expect(new URL(copies[0]).searchParams.get('ds')).to.equal(shared[0].detail.token);
    expect(status(bar as Bar).textContent).to.equal('Link copied: paste it in Messenger');
  });

  it('shows its note inside a page of 320 px', async () => {
    await setViewport(320, 600);
    forbidCopying();
    const bar = await show(html);
    await trustedClick(button(bar, 'copy'));
    // An engine may lay out the narrow page a little later than it tells its width.
    const right = (): number => (field(bar) as HTMLElement).getBoundingClientRect().right;
    await until(() => field(bar) && right() <= 320);
    expect(document.documentElement.scrollWidth).to.be.at.most(320);
  });
});

describe('a bar in a frame from which no tab can open', () => {
  /** Puts a bar of a page of its own into a sandboxed frame. */
  async function sandboxed(sandbox: string): Promise<{bar: Bar; page: Window; copied: string[]}> {
    const holder = await show<HTMLElement>(
      `<div><iframe sandbox="${sandbox}" src="${new URL('../core/page.html', import.meta.url).pathname}"></iframe></div>`,
    );
    const frame = holder.firstElementChild as HTMLIFrameElement;
    const page = await until(() => {
      const {contentDocument: inside, contentWindow} = frame;
      return inside?.readyState === 'complete' && inside.URL !== 'about:blank' && contentWindow;
    });
    const copied: string[] = [];
    const clipboard = {writeText: async (text: string) => void copied.push(text)};
    Object.defineProperty(page.navigator, 'clipboard', {value: clipboard});
    const script = page.document.createElement('script');
    script.src = '/dist/dark-social.min.js';
    const loaded = new Promise((resolve) => script.addEventListener('load', resolve));
    page.document.head.append(script);
    await loaded;
    page.document.body.innerHTML = html;
    const bar = page.document.querySelector('dark-social-share') as Bar;
    await bar.updateComplete;
    return {bar, page, copied};
  }

  it('copies the link that a click cannot follow, and says so', async () => {
    const {bar, page, copied} = await sandboxed('allow-scripts allow-same-origin');
    let prevented: boolean | undefined;
    page.addEventListener('click', (event) => (prevented = event.defaultPrevented));
    const shared = oneEvent<HTMLElementEventMap['dark-social-share']>(bar, 'dark-social-share');
    link(bar, 'whatsapp').click();
    const {token, outcome} = (await shared).detail;
    expect([outcome, prevented]).to.deep.equal(['copied', true]);
    expect(copied).to.have.length(1);
    expect(new URL(copied[0]).searchParams.get('ds')).to.equal(token);
    await until(() => status(bar).textContent === 'Link copied: paste it in WhatsApp');
  });

  it('offers the link where the sandbox has no origin and nothing opened', async () => {
    const told = new Promise<string>((resolve) =>
      addEventListener('message', ({data}) => data.outcome && resolve(data.outcome), {once: true}),
    );
    const holder = await show<HTMLElement>('<div></div>');
    const frame = document.createElement('iframe');
    frame.setAttribute('sandbox', 'allow-scripts');
    frame.srcdoc = `<script src="${location.origin}/dist/dark-social.min.js"></script>${html}<script>
      addEventListener('dark-social-share', ({detail}) => parent.postMessage({outcome: detail.outcome}, '*'));
      addEventListener('click', (event) => event.preventDefault());
      setTimeout(() => document.querySelector('dark-social-share').shadowRoot.querySelector('a').click(), 200);
    </script>`;
    holder.append(frame);
    expect(await told).to.be.oneOf(['copied', 'failed']);
  });

  it('follows it where tabs may open', async () => {
    const {bar, page, copied} = await sandboxed('allow-scripts allow-same-origin allow-popups');
    page.addEventListener('click', (event) => event.preventDefault());
    const shared = oneEvent<HTMLElementEventMap['dark-social-share']>(bar, 'dark-social-share');
    link(bar, 'whatsapp').click();
    expect((await shared).detail.outcome).to.equal('opened');
    expect(copied).to.deep.equal([]);
  });
});
