// Chromium and Firefox for visitors.mjs, by puppeteer-core: over CDP the one, over WebDriver BiDi the other.
// (playwright-core keeps every tab of Chromium visible and focused, so that background tabs could not be tried.)

import puppeteer from 'puppeteer-core';

/** An engine, of which `launchOptions({userAgent, javaScript, locale, reducedMotion, colorScheme})` says how puppeteer launches it. */
export function puppeteerEngine(launchOptions) {
  // What cannot be set for one context is set for a whole browser: visitors who differ in it get one each.
  const browsers = new Map();
  const browserFor = (options) => {
    const key = JSON.stringify(options);
    if (!browsers.has(key)) {
      browsers.set(key, puppeteer.launch({...launchOptions(options), defaultViewport: null, timeout: 60_000}));
    }
    return browsers.get(key);
  };
  return {
    async newVisitor({viewport, ...options}) {
      const browser = await browserFor(options);
      return visitorOf(await browser.createBrowserContext(), viewport);
    },
    close: () => Promise.all([...browsers.values()].map(async (browser) => (await browser).close())),
  };
}

function visitorOf(context, viewport) {
  const requests = [];
  const known = new Map();
  const meet = (page) => {
    if (!known.has(page)) known.set(page, prepare(page));
    return known.get(page);
  };
  const prepare = async (page) => {
    page.on('request', (request) => requests.push({method: request.method(), url: request.url()}));
    await page.setViewport(viewport);
    return tabOf(page);
  };
  // Tabs that pages open, as soon as they are there.
  context.on('targetcreated', async (target) => {
    const page = await target.page().catch(() => undefined);
    if (page) meet(page).catch(() => undefined);
  });
  return {
    raw: context,
    requests,
    tabs: async () => Promise.all((await context.pages()).map(meet)),
    newTab: async ({background}) => meet(await context.newPage({background})),
    close: () => context.close(),
  };
}

function tabOf(page) {
  const {keyboard, mouse} = page;
  const holding = async (keys, action) => {
    for (const key of keys) await keyboard.down(key);
    await action();
    for (const key of keys) await keyboard.up(key);
  };
  return {
    raw: page,
    key: page,
    open: (url) => page.goto(url),
    evaluate: (expression) => page.evaluate(expression),
    click: (x, y, {button, modifiers}) => holding(modifiers, () => mouse.click(x, y, {button})),
    hover: (x, y) => mouse.move(x, y),
    press: (keys) => holding(keys.slice(0, -1), () => keyboard.press(keys.at(-1))),
    screenshot: (path) => page.screenshot({path}),
    activate: () => page.bringToFront(),
    close: () => page.close(),
  };
}
