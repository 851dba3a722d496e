// <dark-social-report>: every number is the accumulator's, filters, states, keyboard, downloads.

import {expect} from 'chai';
import 'dark-social/elements/report.js';
import type {DarkSocialReportElement} from 'dark-social/elements/report.js';
import {summarize, type Summary} from 'dark-social/measure';
import {nextFrame, press, setViewport, trustedClick, until} from '../tools/browser.js';
import {expectAccessible, find, listenToWarnings, root, show} from './bar.js';
import {hostilePages, records} from './report-records.js';

type Report = DarkSocialReportElement;

const log = records();
const views = ['timeline', 'channels', 'pages', 'funnel', 'spread', 'hours', 'campaigns', 'cascades', 'visits'];
const allViews = [...views, 'dark', 'answers', 'conversions', 'records'];

/** Shows a report and waits until it is drawn. */
async function report(given: Partial<Report> = {records: log}, attributes = ''): Promise<Report> {
  const element = await show<Report>(`<dark-social-report utc-offset="60" ${attributes}></dark-social-report>`);
  Object.assign(element, given);
  // Before, it says that there are no events.
  await element.updateComplete;
  await until(() => root(element).querySelector('.figures, .message.error, .message.empty'));
  await element.updateComplete;
  await nextFrame();
  return element;
}

const openTable = async (element: Report, view: string) => {
  const toggle = find(element, `[data-view=${view}] [aria-controls]`);
  if (toggle.getAttribute('aria-expanded') !== 'true') toggle.click();
  await element.updateComplete;
};

/** The cells of a view's table: numbers as they are, words as they stand there. */
async function table(element: Report, view: string): Promise<(string | number)[][]> {
  await openTable(element, view);
  return [...find(element, `#table-${view} tbody`).querySelectorAll('tr')].map((row) =>
    [...row.children].map((cell) => {
      const data = cell.querySelector('data');
      return data ? Number(data.value) : (cell.textContent as string).trim();
    }),
  );
}

const choose = async (element: Report, name: string, value: string) => {
  const field = find<HTMLSelectElement>(element, `[data-filter=${name}]`);
  field.value = value;
  field.dispatchEvent(new Event('change'));
  await element.updateComplete;
};

const figures = (element: Report) =>
  Object.fromEntries(
    [...root(element).querySelectorAll<HTMLElement>('[data-metric]')].map((figure) => [
      figure.dataset.metric,
      Number(figure.querySelector('data')?.value),
    ]),
  );

const totals = ({totals: {arrivals, shares, onward, engaged, conversions}}: Summary) => ({
  arrivals,
  shares,
  onward,
  engaged,
  conversions,
});

describe('the report', () => {
  // Filters are kept in the address.
  beforeEach(() => history.replaceState(null, '', location.pathname));

  it('shows the numbers of the accumulator, in figures and in the table of every view', async () => {
    const element = await report();
    const summary = await summarize(log, {utcOffset: 60});
    expect(figures(element)).to.deep.equal(totals(summary));
    const sum = (rows: (string | number)[][], column: number) =>
      rows.reduce((total, row) => total + Number(row[column]), 0);
    for (const view of ['timeline', 'channels', 'pages', 'campaigns']) {
      const rows = await table(element, view);
      const [arrivals, shares] = view === 'timeline' ? [1, 2] : [3, 1];
      expect([sum(rows, arrivals), sum(rows, shares)], view).to.deep.equal([
        summary.totals.arrivals,
        summary.totals.shares,
      ]);
    }
    const whatsapp = (await table(element, 'channels')).find(([name]) => name === 'WhatsApp');
    const group = summary.channels.find(({key}) => key === 'whatsapp') as Summary['channels'][0];
    expect(whatsapp?.slice(1, 4)).to.deep.equal([
      group.shares,
      group.sharesEstimated.status === 'ok' ? group.sharesEstimated.value : '–',
      group.arrivals,
    ]);
    const {k, passAlong, arrivalsPerShare} = summary.passing;
    const {rate} = summary.detection;
    const ratios = [k, passAlong, arrivalsPerShare, rate].map((figure) => figure.status === 'ok' && figure.value);
    expect(ratios).not.to.include(false);
    expect((await table(element, 'spread')).slice(0, 4).map(([, value]) => value)).to.deep.equal(ratios);
    const byHour = await table(element, 'hours');
    // The day has no part in it, also where the next one begins.
    expect(String(byHour[23][0]).replace(/\s/g, ' ')).to.equal('11:00 PM–12:00 AM');
    const hours = byHour.map((row) => row.slice(1));
    expect(
      [...summary.times.arrivalsByHour.keys()].map((hour) => hours[hour % 24][Math.floor(hour / 24)]),
    ).to.deep.equal(summary.times.arrivalsByHour);
    const {arrivals, shares, engaged, onward, conversions} = summary.totals;
    expect((await table(element, 'funnel')).map(([, count]) => count)).to.deep.equal([
      shares,
      arrivals,
      engaged,
      onward,
      conversions,
    ]);
    expect((await table(element, 'cascades')).map((row) => row.slice(1, 6))).to.deep.equal(
      summary.cascades.largest.map(({size, depth, breadth, virality = '–', arrivals: came}) => [
        size,
        depth,
        breadth,
        virality,
        came,
      ]),
    );
    const {measured, inferred, unknown, apps} = summary.visits;
    expect((await table(element, 'visits')).map(([, , count]) => count)).to.have.members([
      measured,
      ...Object.values(inferred),
      unknown.dark,
      unknown.direct,
      ...apps.map(({visits}) => visits),
    ]);
    expect((await table(element, 'answers')).map(([, count]) => count)).to.have.members(Object.values(summary.answers));
    expect((await table(element, 'conversions')).map(([, count]) => count)).to.deep.equal(
      summary.conversions.map(({count}) => count),
    );
    const {events, duplicates, skipped, filtered} = summary.records;
    expect([events, duplicates, skipped, filtered]).to.deep.equal(
      (await table(element, 'records')).slice(0, 4).map(([, count]) => count),
    );
    expect(skipped).to.equal(2);
    expect(find(element, '.note').textContent).to.match(/^2 lines/);
  });

  it('keeps its filters in the address, and counts again what matches them', async () => {
    const element = await report();
    await choose(element, 'channel', 'telegram');
    await choose(element, 'range', '28');
    expect(Object.fromEntries(new URL(location.href).searchParams)).to.deep.equal({
      'report-channel': 'telegram',
      'report-range': '28',
    });
    const day = 86_400_000;
    const {lastAt} = await summarize(log, {utcOffset: 60});
    const lastDay = Math.floor(((lastAt as number) + 3_600_000) / day);
    const since = (lastDay - 27) * day - 3_600_000;
    const matching = await summarize(log, {utcOffset: 60, channel: 'telegram', since});
    await until(() => figures(element).arrivals === matching.totals.arrivals);
    // Sums are there at once, the other figures when they are counted.
    await until(() => !root(element).querySelector('[aria-busy=true]'));
    expect(figures(element)).to.deep.equal(totals(matching));
    const before = await summarize(log, {utcOffset: 60, channel: 'telegram', since: since - 28 * day, until: since});
    expect(find(element, '[data-metric=arrivals] .change').title).to.include(String(before.totals.arrivals));
    expect((await table(element, 'records'))[3][1]).to.equal(matching.records.filtered);
    // The same address shows the same.
    const again = await report();
    await until(() => figures(again).arrivals === matching.totals.arrivals);
    find(again, '.clear').click();
    await until(() => figures(again).arrivals > matching.totals.arrivals);
    expect(location.search).to.equal('');
    // A click on a channel shows it alone; without an address nothing is written.
    const off = await report(undefined, 'address="off"');
    find(off, '[data-view=channels] button.bar').click();
    await until(() => root(off).querySelector('.clear'));
    expect(location.search).to.equal('');
  });

  it('draws a summary made beforehand: sums are filtered, other figures say that they are not', async () => {
    const summary = await summarize(log, {utcOffset: 60});
    const element = await report({summary: JSON.parse(JSON.stringify(summary)) as Summary});
    expect(figures(element)).to.deep.equal(totals(summary));
    await choose(element, 'channel', 'email');
    const email = summary.channels.find(({key}) => key === 'email');
    expect(figures(element).arrivals).to.equal(email?.arrivals);
    const notes = [...root(element).querySelectorAll('.panel .note')].map(
      (note) => note.closest<HTMLElement>('.panel')?.dataset.view,
    );
    expect(notes).to.include.members(['spread', 'hours', 'cascades', 'visits']).and.not.include('channels');
  });

  it('shows pages with markup, formulas, other directions and long names as they are, and none runs', async () => {
    const element = await report();
    const names = (await table(element, 'pages')).map(([name]) => name);
    expect(names).to.include.members(hostilePages);
    expect(root(element).querySelector('img')).to.equal(null);
    const saved: Blob[] = [];
    const {createObjectURL} = URL;
    URL.createObjectURL = (blob: Blob) => (saved.push(blob), createObjectURL(blob));
    try {
      for (const [view, count] of [
        ['pages', 4],
        ['timeline', 4],
        ['cascades', 4],
      ] as const) {
        const items = find(element, `[data-view=${view}] .menu-items`).querySelectorAll('button');
        expect(items).to.have.lengthOf(count);
        for (const item of items) item.click();
      }
      await until(() => saved.length === 12);
    } finally {
      URL.createObjectURL = createObjectURL;
    }
    const [csv] = await Promise.all(saved.filter(({type}) => type.startsWith('text/csv')).map((blob) => blob.text()));
    expect(csv).to.include(`\r\n"'=1+cmd|a",`);
    expect(csv.split('\r\n').filter((line) => /^"?[=+@-]/.test(line))).to.deep.equal([]);
    const pictures = await Promise.all(saved.filter(({type}) => type === 'image/svg+xml').map((blob) => blob.text()));
    for (const picture of pictures) {
      const file = new DOMParser().parseFromString(picture, 'image/svg+xml');
      expect(file.querySelector('parsererror, img, [style], [class]')).to.equal(null);
      expect(file.querySelector('text')?.getAttribute('fill')).to.match(/^(rgb|color)/);
    }
    for (const blob of saved.filter(({type}) => type === 'image/png')) {
      const bitmap = await createImageBitmap(blob);
      expect(bitmap.width).to.be.greaterThan(400);
    }
  });

  it('says what is going on: nothing yet, reading, no answer, no event that matches', async () => {
    const warnings = listenToWarnings();
    const empty = await report({records: []});
    expect(find(empty, '.message').textContent).to.include('No shares yet');
    const failing = await report({src: '/no-such-log.ndjson'});
    await until(() => root(failing).querySelector('[role=alert]')?.textContent?.includes('404'));
    expect(warnings.join()).to.include('could not read its events:');
    let release: (() => void) | undefined;
    const waiting = await show<Report>('<dark-social-report></dark-social-report>');
    waiting.records = (async function* () {
      yield* log.slice(0, 10);
      await new Promise<void>((resolve) => (release = resolve));
      yield* log.slice(10);
    })();
    await until(() => release);
    expect(find(waiting, '[role=status]').textContent).to.include('Reading');
    release?.();
    await until(() => root(waiting).querySelector('.figures'));
    history.replaceState(null, '', '?report-channel=no-such-channel');
    const nothing = await show<Report>('<dark-social-report></dark-social-report>');
    nothing.records = log;
    await until(() => root(nothing).querySelector('.message.empty')?.textContent?.includes('Clear'));
    expect(find(nothing, '.clear')).to.be.an.instanceof(HTMLElement);
  });

  it('is walked through by keyboard: cascades by arrow keys, days by a slider', async () => {
    const element = await report();
    const current = () => find(element, '.node[aria-selected=true]');
    find(element, '.node[tabindex="0"]').focus();
    await press('ArrowRight');
    await element.updateComplete;
    expect(root(element).activeElement).to.equal(current());
    expect(current().ariaLevel ?? current().getAttribute('aria-level')).to.equal('2');
    expect(find(element, '.details').textContent).to.include('qwa'.slice(0, 1));
    await press('ArrowLeft');
    await press('End');
    await press('Home');
    await element.updateComplete;
    expect(current().dataset.node).to.equal('0');
    const slider = find(element, '[role=slider]');
    slider.focus();
    await press('Home');
    await element.updateComplete;
    expect(slider.getAttribute('aria-valuenow')).to.equal('1');
    await press('ArrowRight');
    await element.updateComplete;
    expect(slider.getAttribute('aria-valuenow')).to.equal('2');
    expect(slider.getAttribute('aria-valuetext')).to.match(/: \d/);
  });

  it('is accessible with every table open, wide and narrow, light and dark, and has no wider page on a phone', async () => {
    const element = await report(undefined, 'theme="light"');
    for (const view of allViews) await openTable(element, view);
    await expectAccessible(element);
    element.theme = 'dark';
    await setViewport(390, 800);
    await nextFrame();
    await nextFrame();
    await expectAccessible(element);
    expect(document.documentElement.scrollWidth).to.be.at.most(390);
  });

  it('speaks French, and takes words of the page', async () => {
    const element = await report(undefined, 'lang="fr"');
    await until(() => find(element, 'h2').textContent?.includes('Partages'));
    expect(find(element, '[data-view=hours] .about').textContent).to.match(
      /lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche/,
    );
    await trustedClick(find(element, '[data-metric=shares]'));
    expect(find(element, '[data-view=timeline] h3').textContent).to.equal('Partages dans le temps');
  });
});
