// WebKitGTK for visitors.mjs, by selenium-webdriver: one driver process a visitor, since a driver has one session.

import {writeFile} from 'node:fs/promises';
import {Builder, Button, Key} from 'selenium-webdriver';

import {startWebKitDriver, webkitCapabilities} from '../webkit-driver.mjs';

export async function start({hosts = {}} = {}) {
  const proxy = proxyOf(hosts);
  return {
    async newVisitor({userAgent, viewport, javaScript = true, locale, reducedMotion, colorScheme}) {
      if (locale !== 'en-US') throw new Error('WebKitGTK takes its language from the system: en-US alone');
      const args = [
        ...(userAgent ? [`--user-agent=${userAgent}`] : []),
        ...(colorScheme === 'dark' ? ['--dark-mode'] : []),
        // Of the page alone: without any JavaScript, the driver could not look into the page.
        ...(javaScript ? [] : ['--enable-javascript-markup=false']),
        ...proxy,
      ];
      const service = await startWebKitDriver({reducedMotion});
      const driver = await new Builder()
        .usingServer(`http://127.0.0.1:${service.port}`)
        .withCapabilities(webkitCapabilities(args))
        .build()
        .catch((error) => service.stop().then(() => Promise.reject(error)));
      const fit = async (handle) => {
        await driver.switchTo().window(handle);
        await resize(driver, viewport);
        return tabOf(driver, handle);
      };
      const known = new Map();
      const meet = (handle) => {
        if (!known.has(handle)) {
          const fitting = fit(handle);
          known.set(handle, fitting);
          // Its page may have been on its way to another: who asks again is to find it fitted.
          fitting.catch(() => known.delete(handle));
        }
        return known.get(handle);
      };
      await meet(await driver.getWindowHandle());
      return {
        raw: driver,
        requests: undefined,
        async tabs() {
          const tabs = [];
          for (const handle of await driver.getAllWindowHandles()) tabs.push(await meet(handle));
          return tabs;
        },
        async newTab({background, first}) {
          // The session begins with a tab of its own. One that the driver calls a tab stays in the background for good;
          // what a person sees at once is a window.
          if (!first) await driver.switchTo().newWindow(background ? 'tab' : 'window');
          return meet(await driver.getWindowHandle());
        },
        close: () => driver.quit().finally(service.stop),
      };
    },
    // Each browser has left with its visitor.
    close: async () => undefined,
  };
}

function tabOf(driver, handle) {
  const here =
    (action) =>
    async (...args) => {
      await driver.switchTo().window(handle);
      return action(...args);
    };
  const act = () => driver.actions({async: true});
  return {
    raw: driver,
    key: handle,
    open: here((url) => driver.get(url)),
    evaluate: here(async (expression) => {
      const outcome = '(value) => done({value}), (error) => done({error: String(error)})';
      const {value, error} = await driver.executeAsyncScript(
        `const done = arguments[0]; Promise.resolve(${expression}).then(${outcome});`,
      );
      if (error) throw new Error(error);
      return value ?? undefined;
    }),
    click: here(async (x, y, {button, modifiers}) => {
      const code = {left: Button.LEFT, middle: Button.MIDDLE, right: Button.RIGHT}[button];
      const keys = modifiers.map((key) => Key[key.toUpperCase()]);
      const actions = act();
      for (const key of keys) actions.keyDown(key);
      actions.move({x, y, duration: 0}).press(code).release(code);
      for (const key of keys) actions.keyUp(key);
      await actions.perform();
    }),
    hover: here((x, y) => act().move({x, y, duration: 0}).perform()),
    press: here(async (names) => {
      const keys = names.map(keyOf);
      const actions = act();
      for (const key of keys) actions.keyDown(key);
      for (const key of keys.reverse()) actions.keyUp(key);
      await actions.perform();
    }),
    screenshot: here(async (path) => writeFile(path, await driver.takeScreenshot(), 'base64')),
    activate: here(async () => {
      if (await driver.executeScript('return document.hidden'))
        throw new Error('WebKitGTK cannot bring this tab to the front');
    }),
    close: here(() => driver.close()),
  };
}

// KeyboardEvent.key's names (ArrowLeft) to selenium's (ARROW_LEFT).
function keyOf(name) {
  return name.length === 1 ? name : Key[name.replace(/(?!^)([A-Z])/g, '_$1').toUpperCase()];
}

async function resize(driver, {width, height}) {
  const window = await driver.manage().window().getRect();
  const [w, h] = await driver.executeScript('return [innerWidth, innerHeight]');
  await driver
    .manage()
    .window()
    .setRect({width: width + window.width - w, height: height + window.height - h});
  await driver.wait(() => driver.executeScript(`return innerWidth === ${width} && innerHeight === ${height}`), 3000);
}

// MiniBrowser knows one proxy, so that all the hosts must be one site.
function proxyOf(hosts) {
  const ports = new Set(Object.values(hosts).map(({port}) => port));
  if (ports.size > 1) throw new Error('WebKitGTK can be told of one site only');
  return [...ports].flatMap((port) => [`--proxy=http://127.0.0.1:${port}`, '--ignore-host=127.0.0.1']);
}
