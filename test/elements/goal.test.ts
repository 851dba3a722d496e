// <dark-social-goal>: what it counts, what it says, and what it remembers.

import {expect} from 'chai';
import {configure, type GoalDetail, type ShareEvent} from 'dark-social';
import 'dark-social/elements/goal.js';
import type {DarkSocialGoalElement} from 'dark-social/elements/goal.js';
import {emulateMedia, fixture, until} from '../tools/browser.js';
import {expectAccessible, find, later, link, listenTo, listenToWarnings, show, stayHere} from './bar.js';

type Goal = DarkSocialGoalElement;

const text = (goal: Goal) => find(goal, '[part=text]').textContent;
const bar = (goal: Goal) => find(goal, '[role=progressbar]');
const result = (goal: Goal) => getComputedStyle(find(goal, '[part=result]')).display;

/** A share as a bar of the page dispatches it. */
function share(channel: string, {outcome = 'opened', id = crypto.randomUUID()}: Partial<ShareEvent> = {}): void {
  const detail = {type: 'share', id, channel, outcome};
  document.body.dispatchEvent(new CustomEvent('dark-social-share', {bubbles: true, composed: true, detail}));
}

const clear = () => {
  sessionStorage.clear();
  localStorage.clear();
};

describe('<dark-social-goal>', () => {
  beforeEach(clear);
  afterEach(() => {
    clear();
    configure({consent: 'granted'});
  });

  it('counts shares and channels of the page’s buttons, and not those that failed or were cancelled', async () => {
    stayHere();
    const buttons = await show(
      '<dark-social-share channels="whatsapp telegram" url="https://example.org/"></dark-social-share>',
    );
    const channels = await fixture<Goal>(
      '<dark-social-goal target="2" id="spread">Share<b slot="reached">Here</b></dark-social-goal>',
    );
    const shares = await fixture<Goal>('<dark-social-goal target="3" by="shares"></dark-social-goal>');
    const reached = listenTo('dark-social-goal');
    expect([text(channels), text(shares)]).to.deep.equal(['You shared by 0 of 2 channels', 'You shared 0 of 3 times']);
    expect([channels.reached, result(channels)]).to.deep.equal([false, 'none']);

    link(buttons, 'whatsapp').click();
    await until(() => shares.value === 1);
    share('whatsapp');
    share('telegram', {outcome: 'failed'});
    share('sms', {outcome: 'cancelled'});
    await shares.updateComplete;
    expect([channels.value, shares.value, text(shares)]).to.deep.equal([1, 2, 'You shared 2 of 3 times']);
    expect(reached).to.deep.equal([]);

    await later(600);
    link(buttons, 'telegram').click();
    await until(() => reached.length === 2);
    expect(reached.map(({detail, target}) => [(target as Element).id, detail])).to.deep.equal([
      ['spread', {name: 'spread', value: 2, target: 2} satisfies GoalDetail],
      ['', {name: '', value: 3, target: 3} satisfies GoalDetail],
    ]);
    expect([channels.reached, channels.hasAttribute('reached'), result(channels)]).to.deep.equal([true, true, 'block']);
    expect(text(channels)).to.equal('You shared by 2 channels. Thank you!');
    share('sms');
    await channels.updateComplete;
    expect([channels.value, reached.length], 'it is told once').to.deep.equal([3, 2]);
  });

  it('remembers nothing by default, for the tab or on the device where the site says so, and nothing without consent', async () => {
    const markup = (remember: string) => `<dark-social-goal target="2" name="r" ${remember}></dark-social-goal>`;
    const again = async (remember: string) => {
      const goal = await fixture<Goal>(markup(remember));
      goal.remove();
      return goal.value;
    };
    const first = await fixture<Goal>(markup(''));
    share('whatsapp');
    expect(first.value).to.equal(1);
    expect([sessionStorage.length, localStorage.length, await again('')]).to.deep.equal([0, 0, 0]);
    first.remove();

    for (const [remember, storage, other] of [
      ['remember="tab"', sessionStorage, localStorage],
      ['remember="device"', localStorage, sessionStorage],
    ] as const) {
      configure({consent: 'denied'});
      const goal = await fixture<Goal>(markup(remember));
      share('whatsapp');
      expect([goal.value, storage.length], 'denied').to.deep.equal([1, 0]);
      configure({consent: 'granted'});
      // Two goals of one name count one share once.
      const twin = await fixture<Goal>(markup(remember));
      share('telegram');
      share('telegram');
      expect([goal.value, storage.length, other.length]).to.deep.equal([2, 1, 0]);
      goal.remove();
      twin.remove();
      const told = listenTo('dark-social-goal');
      const next = await fixture<Goal>(markup(remember));
      expect([next.value, next.reached, told.length], 'told on the next page too').to.deep.equal([2, true, 1]);
      expect(find(next, '[part=goal]').classList.contains('celebrate'), 'celebrated once').to.equal(false);
      next.remove();
      configure({consent: 'denied'});
      expect(await again(remember), 'consent was taken back').to.equal(0);
      storage.setItem(storage.key(0)!, '{"shares":-1,"channels":{"a":1}}');
      configure({consent: 'granted'});
      expect(await again(remember), 'damaged').to.equal(0);
      clear();
    }
  });

  it('asks the campaign’s server for arrivals with the pass of the page, and says so while it knows nothing', async () => {
    const {fetch} = window;
    const requests: {url: string; method?: string; body: unknown}[] = [];
    const policies = new Set<unknown>();
    let answer: () => Promise<Response> = () => Promise.reject(new TypeError('offline'));
    window.fetch = (url, {method, body, referrerPolicy} = {}) => {
      policies.add(referrerPolicy);
      requests.push({url: String(url), method, body: JSON.parse(String(body))});
      return answer();
    };
    try {
      const goal = await fixture<Goal>(
        '<dark-social-goal by="arrivals" target="3" src="/premiere/"></dark-social-goal>',
      );
      const other = await fixture<Goal>('<dark-social-goal by="arrivals" target="3" src="/other"></dark-social-goal>');
      expect([text(goal), goal.value, requests.length]).to.deep.equal([
        'Friends who come by your links are counted here',
        0,
        0,
      ]);
      configure({});
      const {setPass} = (await import(
        new URL('../../dist/elements/internal/campaign-pass.js', import.meta.url).pathname
      )) as {setPass(pass: object): void};
      const src = new URL('/premiere/', location.href).href;
      setPass({src, pass: 'old', expires: Date.now() - 1});
      await later(20);
      expect(requests, 'an expired pass is not sent').to.deep.equal([]);
      setPass({src, pass: 'p1', expires: Date.now() + 1e6});
      await until(() => requests.length);
      expect(requests).to.deep.equal([
        {url: new URL('/premiere/progress', location.href).href, method: 'POST', body: {pass: 'p1'}},
      ]);
      for (const body of ['{', '{"arrivals":"3"}', '{"arrivals":-1}']) {
        answer = () => Promise.resolve(new Response(body));
        document.dispatchEvent(new Event('visibilitychange'));
        await later(20);
        expect(text(goal), body).to.equal('Friends who come by your links are counted here');
      }
      answer = () => Promise.resolve(Response.json({arrivals: 2, channels: 1}));
      document.dispatchEvent(new Event('visibilitychange'));
      await until(() => text(goal) === '2 of 3 friends came by your links');
      answer = () => Promise.resolve(new Response('', {status: 503}));
      document.dispatchEvent(new Event('visibilitychange'));
      await later(20);
      expect(goal.value, 'the last figure stays').to.equal(2);
      answer = () => Promise.resolve(Response.json({arrivals: 3}));
      document.dispatchEvent(new Event('visibilitychange'));
      await until(() => goal.reached);
      await goal.updateComplete;
      expect(find(goal, '[part=goal]').classList.contains('celebrate')).to.equal(true);
      expect(other.value, 'another campaign').to.equal(0);
      expect([...policies], 'the server knows its pages under no-referrer too').to.deep.equal(['same-origin']);
      const count = requests.length;
      goal.remove();
      document.dispatchEvent(new Event('visibilitychange'));
      expect(requests.length).to.equal(count);
    } finally {
      window.fetch = fetch;
    }
  });

  it('takes the value of the site, and warns once about values that it cannot use', async () => {
    const warnings = listenToWarnings();
    const goal = await fixture<Goal>(
      '<dark-social-goal by="arrivals" target="1200" value="7" lang="de-x-no"></dark-social-goal>',
    );
    expect(text(goal)).to.equal('7 of 1,200 friends came by your links');
    goal.value = 1300;
    await goal.updateComplete;
    expect([goal.reached, text(goal)]).to.deep.equal([true, '1,300 friends came by your links. Thank you!']);
    expect(bar(goal).getAttribute('aria-valuenow')).to.equal('1200');
    goal.value = 1;
    await goal.updateComplete;
    expect([goal.reached, goal.hasAttribute('reached')]).to.deep.equal([false, false]);
    expect(warnings).to.deep.equal([]);
    goal.value = NaN;
    await fixture('<dark-social-goal target="0" by="luck" remember="yes" src="x"></dark-social-goal>');
    const foreign = await fixture<Goal>(
      '<dark-social-goal by="arrivals" src="https://other.example/x"></dark-social-goal>',
    );
    expect(text(foreign)).to.equal('Friends who come by your links are counted here');
    expect(warnings.map((words) => /goal> (\S+)/.exec(words)?.[1])).to.have.members([
      'value="NaN":',
      'by="luck"',
      'remember="yes"',
      'target="0":',
      'src="https://other.example/x":',
    ]);
  });

  it('is accessible, in English and French, light and dark, right to left and in forced colours', async () => {
    const goal = await fixture<Goal>('<dark-social-goal target="3" by="shares" value="1"></dark-social-goal>');
    for (const [lang, words, done] of [
      ['fr', 'Vous avez partagé 1 fois sur 3', 'Vous avez partagé 3 fois. Merci !'],
      ['en', 'You shared 1 of 3 times', 'You shared 3 times. Thank you!'],
    ]) {
      goal.lang = lang;
      for (const [value, expected] of [
        [1, words],
        [3, done],
      ] as const) {
        goal.value = value;
        await until(() => text(goal) === expected);
        expect(bar(goal).getAttribute('aria-valuetext')).to.equal(expected);
        expect(find(goal, '[role=status]').textContent, 'announced').to.equal(expected);
        for (const theme of ['light', 'dark'] as const) {
          goal.theme = theme;
          goal.style.background = theme === 'dark' ? '#111' : '#fff';
          goal.style.color = theme === 'dark' ? '#eee' : '#111';
          await goal.updateComplete;
          await expectAccessible(goal);
        }
      }
    }
    goal.value = 1;
    goal.dir = 'rtl';
    await goal.updateComplete;
    const pieces = [...bar(goal).children].map((piece) => piece.getBoundingClientRect().left);
    expect(pieces[0]).to.be.greaterThan(pieces[2]);
    if (!(await emulateMedia({'forced-colors': 'active'}))) return;
    const fill = (index: number) => getComputedStyle(bar(goal).children[index], '::before').backgroundColor;
    const probe = await fixture('<i style="background: Highlight; forced-color-adjust: none"></i>');
    expect(fill(0)).to.equal(getComputedStyle(probe).backgroundColor);
    expect(getComputedStyle(bar(goal).children[2]).borderTopWidth).to.equal('1px');
  });
});
