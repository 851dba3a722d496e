// <dark-social-ask>: who is asked, what is recorded, and how the question behaves.

import {expect} from 'chai';
import type {AnswerEvent, DarkSocialEvent, VisitSource} from 'dark-social';
import {freshPage, type FreshPage, type PageOptions} from '../core/fresh-page.js';
import {fixture, until} from '../tools/browser.js';
import {expectAccessible} from './bar.js';

const module = new URL('with-ask.ts', import.meta.url).pathname;

/** A page with the classification and a sink. */
interface AskPage extends FreshPage {
  events: DarkSocialEvent[];
  /** Reports the page's visit, as the classification does. */
  visit(source?: VisitSource): void;
  add(attributes?: string): HTMLElement;
}

async function askPage(options: PageOptions = {}): Promise<AskPage> {
  const page = await freshPage({module, ...options});
  const {configure, trackVisits, tracker} = page.library;
  const events: DarkSocialEvent[] = [];
  configure({frames: true, sinks: [(event) => events.push(event)]});
  // The frame comes from a page of the same site, which is no visit.
  trackVisits();
  return Object.assign(page, {
    events,
    visit: (source: VisitSource = 'dark') => {
      tracker().emit({type: 'visit', source, confidence: 0.6, reasons: ['deep'], url: 'https://example.org/article'});
    },
    add(attributes = '') {
      const holder = page.document.createElement('div');
      holder.innerHTML = `<dark-social-ask one-in="1" delay="0" ${attributes}></dark-social-ask>`;
      page.document.body.append(holder);
      return holder.firstElementChild as HTMLElement;
    },
  });
}

const part = (element: Element, name: string): HTMLElement | null =>
  element.shadowRoot!.querySelector<HTMLElement>(`[part="${name}"]`);
const answer = (element: Element, value: string): HTMLElement =>
  element.shadowRoot!.querySelector<HTMLElement>(`button[value=${value}]`)!;
const opened = (element: Element) => until(() => part(element, 'question'));
const answersOf = ({events}: AskPage) => events.filter((event): event is AnswerEvent => event.type === 'answer');
const wait = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));

describe('<dark-social-ask>', () => {
  it('asks a visitor whose visit is dark or direct, and no other, once a page', async () => {
    const page = await askPage();
    const {reset, configure, trackVisits} = page.library;
    const asked: string[] = [];
    for (const source of ['dark', 'direct', 'search', 'messaging', 'campaign'] as const) {
      reset();
      configure({frames: true});
      trackVisits();
      const element = page.add();
      page.visit(source);
      await wait(60);
      if (part(element, 'question')) asked.push(source);
      const second = page.add();
      page.visit(source);
      await wait(60);
      expect(part(second, 'question'), source).to.equal(null);
      element.remove();
      second.remove();
    }
    expect(asked).to.deep.equal(['dark', 'direct']);
  });

  it('records the answer for the page of the visit, thanks politely, and goes', async () => {
    const page = await askPage();
    const field = page.document.createElement('input');
    page.document.body.append(field);
    field.focus();
    const height = page.document.body.scrollHeight;
    page.visit();
    // Also where the element is there only later.
    await wait(30);
    const element = page.add('id="survey" one-in="1"');
    await opened(element);
    expect(page.document.activeElement, 'the focus stays').to.equal(field);
    expect(page.document.body.scrollHeight, 'nothing moves').to.equal(height);
    const status = element.shadowRoot!.querySelector('[role=status]')!;
    await until(() => status.textContent === 'How did you find this page?');
    const told: unknown[] = [];
    page.document.addEventListener('dark-social-answer', ({detail}) => told.push(detail));
    page.window.history.replaceState(null, '', '/another/route');

    answer(element, 'friend').focus();
    answer(element, 'friend').click();
    expect(part(element, 'thanks')!.textContent).to.equal('Thank you!');
    expect(status.textContent).to.equal('Thank you!');
    expect(element.shadowRoot!.activeElement, 'the keyboard keeps its place').to.equal(part(element, 'box'));
    await until(() => answersOf(page).length);
    const [{type, answer: given, oneIn, place, url, page: path, visit}] = answersOf(page);
    const [landing] = page.events;
    expect([type, given, oneIn, place, url]).to.deep.equal([
      'answer',
      'friend',
      1,
      'survey',
      'https://example.org/article',
    ]);
    expect([path, visit]).to.deep.equal([landing.page, landing.visit]);
    expect(told).to.deep.equal(answersOf(page));
    await until(() => !part(element, 'box'));
    expect(page.document.activeElement, 'the focus is back').to.equal(field);
    page.visit();
    await wait(60);
    expect(part(element, 'box')).to.equal(null);
    expect(answersOf(page)).to.have.length(1);
  });

  it('is closed by its cross and by Escape, which is recorded as none; Escape of others is left alone', async () => {
    for (const close of ['cross', 'Escape']) {
      const page = await askPage();
      const element = page.add();
      page.visit();
      await opened(element);
      const field = page.document.createElement('input');
      page.document.body.append(field);
      const press = (target: Element) =>
        target.dispatchEvent(
          new page.window.KeyboardEvent('keydown', {key: 'Escape', bubbles: true, composed: true, cancelable: true}),
        );
      expect(press(field), 'a field keeps its own Escape').to.equal(true);
      expect(part(element, 'question')).not.to.equal(null);
      if (close === 'cross') part(element, 'dismiss')!.click();
      else expect(press(answer(element, 'typed'))).to.equal(false);
      await until(() => !part(element, 'box'));
      await until(() => answersOf(page).length);
      expect(answersOf(page).map((event) => event.answer)).to.deep.equal(['none']);
    }
  });

  it('asks one in so many, by chance', async () => {
    const page = await askPage();
    const {reset, configure, trackVisits} = page.library;
    const asked: boolean[] = [];
    for (const [oneIn, chance] of [
      ['3', 0.34],
      ['3', 0.33],
      ['', 0.11],
      ['', 0.09],
    ] as const) {
      page.window.Math.random = () => chance;
      reset();
      configure({frames: true});
      trackVisits();
      const element = page.add();
      if (oneIn) element.setAttribute('one-in', oneIn);
      else element.removeAttribute('one-in');
      element.remove();
      page.document.body.append(element);
      page.visit();
      await wait(60);
      asked.push(!!part(element, 'question'));
      element.remove();
    }
    expect(asked).to.deep.equal([false, true, false, true]);
  });

  it('asks nobody twice in a tab where storage is allowed', async () => {
    const seen: boolean[] = [];
    for (let load = 0; load < 2; load++) {
      const page = await askPage();
      page.library.configure({storage: 'session'});
      const element = page.add();
      page.visit();
      await wait(80);
      seen.push(!!part(element, 'question'));
    }
    sessionStorage.clear();
    expect(seen).to.deep.equal([true, false]);
  });

  it('asks when consent is granted, and not while it is pending or once it is denied', async () => {
    const page = await askPage();
    page.library.configure({consent: 'pending'});
    const element = page.add();
    page.visit();
    await wait(60);
    expect(part(element, 'box')).to.equal(null);
    page.library.configure({consent: 'granted'});
    await opened(element);
    page.library.configure({consent: 'denied'});
    await until(() => !part(element, 'box'));

    const other = await askPage();
    other.library.configure({consent: 'denied'});
    const refused = other.add();
    other.visit();
    await wait(60);
    other.library.configure({consent: 'granted'});
    await wait(60);
    expect(part(refused, 'box')).to.equal(null);
  });

  it('speaks the language around it, or the site’s own words, and shows itself to designers', async () => {
    const page = await askPage();
    page.document.documentElement.lang = 'fr-CA';
    const element = page.add('preview');
    expect((await opened(element)).textContent).to.equal('Comment avez-vous trouvé cette page ?');
    page.document.documentElement.lang = 'en';
    await until(() => part(element, 'question')!.textContent!.startsWith('How did'));
    page.library.configure({locales: [{code: 'de', ask: {question: 'Wie?', answers: {other: 'Anders'}}} as never]});
    page.document.documentElement.lang = 'de';
    await until(() => part(element, 'question')!.textContent === 'Wie?');
    expect(answer(element, 'other').textContent).to.equal('Anders');
    expect(answer(element, 'friend').textContent).to.equal('A friend sent it');
    element.setAttribute('question', 'Who <b>sent</b> you?');
    await until(() => part(element, 'question')!.textContent === 'Who <b>sent</b> you?');
    answer(element, 'group').click();
    expect(part(element, 'thanks')).not.to.equal(null);
    await wait(50);
    expect(answersOf(page)).to.deep.equal([]);
    element.removeAttribute('preview');
    await until(() => !part(element, 'box'));
  });

  it('has names, contrast and targets that axe finds nothing wrong with', async () => {
    for (const theme of ['light', 'dark']) {
      const element = await fixture(`<dark-social-ask preview theme="${theme}"></dark-social-ask>`);
      await opened(element);
      await expectAccessible(element);
      answer(element, 'search').click();
      await expectAccessible(element);
    }
  });

  it('warns where visits are not classified, and about a wrong one-in', async () => {
    const page = await freshPage({
      module,
      prepare(window) {
        const {setTimeout: timer} = window;
        window.setTimeout = ((callback: () => void, ms = 0) => timer(callback, ms / 500)) as typeof setTimeout;
      },
    });
    page.document.body.innerHTML = '<dark-social-ask one-in="0"></dark-social-ask>';
    await until(() => page.warnings.length === 2);
    expect(page.warnings[0]).to.contain('one-in="0": give a number from 1 on');
    expect(page.warnings[1]).to.contain('asks nobody, since visits are not classified');
  });
});
