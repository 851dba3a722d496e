// One visitor and the tabs: what a person does with a browser, whichever engine it is.

import {setTimeout as delay} from 'node:timers/promises';

/** One person. What a tab can do, the visitor does in the tab in front. */
export class Visitor {
  #context;
  #closing;

  constructor(context) {
    this.#context = context;
  }

  /** The driver's own object, for what only one engine can. */
  get raw() {
    return this.#context.raw;
  }

  /** The tab in front: the last one made or activated. */
  tab;

  /** A new tab, in front unless `{background: true}`: pages in the background are hidden. */
  async newTab({background = false, first = false} = {}) {
    const tab = new Tab(await this.#context.newTab({background, first}), this);
    if (!background) this.tab = tab;
    return tab;
  }

  /** All tabs, those that pages opened included. */
  async tabs() {
    const tabs = await this.#context.tabs();
    return tabs.map((tab) => (tab.key === this.tab?.key ? this.tab : new Tab(tab, this)));
  }

  /** The tab that `action` makes the page open; it is then in front. */
  async opened(action) {
    const before = new Set((await this.#context.tabs()).map(({key}) => key));
    await action();
    const [tab] = await until(async () => {
      const made = (await this.#context.tabs()).filter(({key}) => !before.has(key));
      return made.length && made;
    }, 'no tab was opened');
    return (this.tab = new Tab(tab, this));
  }

  /**
   * All requests so far, `{method, url}`. WebKit tells none (undefined), Chromium not always the first ones of a tab that
   * a page opened: ask the site for those.
   */
  requests() {
    return this.#context.requests;
  }

  /** What the clipboard holds, found by pasting in a new tab. */
  async clipboard() {
    const {tab} = this;
    const blank = await this.newTab();
    await blank.open('data:text/html,<textarea autofocus></textarea>');
    await blank.click('textarea');
    await blank.press('Control+v');
    await delay(100);
    const text = await blank.evaluate(() => document.querySelector('textarea').value);
    await blank.close();
    await tab.activate();
    return text;
  }

  /** Leaves, with all tabs and whatever was stored. */
  close() {
    return (this.#closing ??= this.#context.close());
  }

  open = (url) => this.tab.open(url);
  url = () => this.tab.url();
  evaluate = (fn, ...args) => this.tab.evaluate(fn, ...args);
  until = (fn, ...args) => this.tab.until(fn, ...args);
  click = (selector, options) => this.tab.click(selector, options);
  hover = (selector) => this.tab.hover(selector);
  press = (keys) => this.tab.press(keys);
  back = () => this.tab.back();
  forward = () => this.tab.forward();
  reload = () => this.tab.reload();
  screenshot = (path) => this.tab.screenshot(path);
}

class Tab {
  #page;
  #visitor;

  constructor(page, visitor) {
    this.#page = page;
    this.#visitor = visitor;
  }

  get key() {
    return this.#page.key;
  }

  get raw() {
    return this.#page.raw;
  }

  open = (url) => this.#page.open(String(url));
  url = () => this.evaluate(() => location.href);
  back = () => this.#travel(-1);
  forward = () => this.#travel(1);
  screenshot = (path) => this.#page.screenshot(path);
  close = () => this.#page.close();

  async activate() {
    await this.#page.activate();
    this.#visitor.tab = this;
  }

  /** Runs a function in the page; arguments and result are plain JSON. */
  async evaluate(fn, ...args) {
    return this.#page.evaluate(`(${fn})(${args.map((arg) => JSON.stringify(arg)).join(', ')})`);
  }

  /** Waits until the function gives something true in the page, and returns that. */
  async until(fn, ...args) {
    return until(() => this.evaluate(fn, ...args), `not in time: ${fn}`);
  }

  /** A real click on the first match, in whatever open shadow root it is; `a >>> b` looks for b inside a only. */
  async click(selector, {button = 'left', modifiers = []} = {}) {
    const [x, y] = await this.#place(selector);
    await this.#page.click(x, y, {button, modifiers});
  }

  async hover(selector) {
    await this.#page.hover(...(await this.#place(selector)));
  }

  /** `Enter`, `Shift+Tab`: names of KeyboardEvent.key. */
  press(keys) {
    return this.#page.press(keys.split('+'));
  }

  async reload() {
    await this.evaluate(() => {
      window.beforeReload = true;
      setTimeout(() => location.reload());
    });
    await this.until(() => !window.beforeReload && document.readyState === 'complete');
  }

  // Drivers wait for a load, which a page out of the back/forward cache does not have. The address must differ, and stay: drivers
  // may meet the page twice, or a blank one in between.
  async #travel(steps) {
    const here = () => this.evaluate(() => document.readyState === 'complete' && location.href);
    const before = await here();
    await this.evaluate((by) => void setTimeout(() => history.go(by)), steps);
    await until(async () => {
      const there = await here();
      await delay(50);
      return ![false, before].includes(there) && there === (await here());
    }, `still at ${before}`);
  }

  #place(selector) {
    return until(
      () => this.evaluate(middleOf, selector),
      `nothing to point at, or a tab in the background: ${selector}`,
    );
  }
}

// Runs in the page. A driver would wait for ever to click in a hidden one.
function middleOf(selector) {
  if (document.hidden) return undefined;
  const find = (root, part) => {
    const match = root.querySelector(part);
    if (match) return match;
    for (const {shadowRoot} of [root, ...root.querySelectorAll('*')]) {
      const inside = shadowRoot && find(shadowRoot, part);
      if (inside) return inside;
    }
  };
  const element = selector.split('>>>').reduce((root, part) => root && find(root, part.trim()), document);
  element?.scrollIntoView({block: 'center', inline: 'center', behavior: 'instant'});
  const box = element?.getBoundingClientRect();
  return box?.width && box.height ? [Math.round(box.x + box.width / 2), Math.round(box.y + box.height / 2)] : undefined;
}

/** Waits until the condition, which may fail meanwhile, gives something true, and returns that. */
export async function until(condition, message, within = 15_000) {
  const end = Date.now() + within;
  for (;;) {
    // A page may be on its way to another one.
    const value = await condition().catch((error) => (Date.now() > end ? Promise.reject(error) : undefined));
    if (value) return value;
    if (Date.now() > end) throw new Error(message);
    await delay(50);
  }
}
