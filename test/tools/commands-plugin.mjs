// What a test in the page cannot do itself: real mouse and keys, window size, media features. The page's side is browser.ts.

/** A plugin of @web/test-runner that works in the three engines, or says which one cannot. */
export function commandsPlugin() {
  return {
    name: 'user-commands',
    executeCommand({command, payload, session}) {
      const run = commands[command];
      if (!run) return;
      const {browser, id} = session;
      return browser.type === 'webdriver'
        ? run.webdriver(browser.driver, payload)
        : run.puppeteer(browser.getPage(id), payload);
    },
  };
}

const commands = {
  /** `{type: 'click' | 'move' | 'down' | 'up', x, y, button, modifiers}` */
  'user-mouse': {
    async puppeteer(page, {type, x, y, button, modifiers}) {
      for (const key of modifiers) await page.keyboard.down(key);
      if (type === 'click') await page.mouse.click(x, y, {button});
      else if (type === 'move') await page.mouse.move(x, y);
      else await page.mouse[type]({button});
      for (const key of modifiers) await page.keyboard.up(key);
      return true;
    },
    async webdriver(driver, {type, x, y, button, modifiers}) {
      const code = ['left', 'middle', 'right'].indexOf(button);
      const steps = {
        move: [{type: 'pointerMove', duration: 0, x, y}],
        down: [{type: 'pointerDown', button: code}],
        up: [{type: 'pointerUp', button: code}],
      };
      const actions = type === 'click' ? [...steps.move, ...steps.down, ...steps.up] : steps[type];
      const keys = modifiers.map((key) => webdriverKeys[key]);
      const before = keys.map((value) => ({type: 'keyDown', value}));
      const after = keys.map((value) => ({type: 'keyUp', value}));
      const pause = (length) => Array.from({length}, () => ({type: 'pause'}));
      await driver.performActions([
        {type: 'key', id: 'keyboard', actions: [...before, ...pause(actions.length), ...after]},
        {
          type: 'pointer',
          id: 'mouse',
          parameters: {pointerType: 'mouse'},
          actions: [...pause(before.length), ...actions, ...pause(after.length)],
        },
      ]);
      return true;
    },
  },

  /** `['Control', 'v']`: held down in turn and let go. */
  'user-press': {
    async puppeteer(page, keys) {
      for (const key of keys.slice(0, -1)) await page.keyboard.down(key);
      await page.keyboard.press(keys.at(-1));
      for (const key of keys.slice(0, -1)) await page.keyboard.up(key);
      return true;
    },
    async webdriver(driver, keys) {
      await driver.keys(keys);
      return true;
    },
  },

  'user-type': {
    async puppeteer(page, text) {
      await page.keyboard.type(text);
      return true;
    },
    async webdriver(driver, text) {
      if (/[^\x20-\x7e]/.test(text)) throw new Error('WebKitGTK types ASCII alone; set the value instead');
      // One after the other: `driver.keys` would hold them all down at once.
      const actions = [...text].flatMap((value) => ['keyDown', 'keyUp'].map((type) => ({type, value})));
      await driver.performActions([{type: 'key', id: 'keyboard', actions}]);
      return true;
    },
  },

  /** `{width, height}` of the page, whatever the window needs for its frame. */
  'user-viewport': {
    async puppeteer(page, size) {
      await page.setViewport(size);
      return true;
    },
    async webdriver(driver, {width, height}) {
      const inner = () => driver.execute(() => [window.innerWidth, window.innerHeight]);
      const window = await driver.getWindowRect();
      const [w, h] = await inner();
      await driver.setWindowRect(null, null, width + window.width - w, height + window.height - h);
      for (let tries = 0; tries < 40; tries++) {
        const now = await inner();
        if (now[0] === width && now[1] === height) return true;
        await new Promise((resolve) => setTimeout(resolve, 25));
      }
      throw new Error(`the window did not become ${width} × ${height}; it is ${(await inner()).join(' × ')}`);
    },
  },

  /** CDP's media features, `[{name: 'forced-colors', value: 'active'}]`; an empty list sets all back. Chromium alone can. */
  'user-media': {
    async puppeteer(page, features) {
      if (!/^Chrom/.test(await page.browser().version())) return false;
      const session = (page.__mediaSession ??= await page.createCDPSession());
      await session.send('Emulation.setEmulatedMedia', {media: '', features});
      return true;
    },
    async webdriver() {
      return false;
    },
  },
};

// WebDriver's code points for the keys that are held during a click (https://w3c.github.io/webdriver/#keyboard-actions).
const webdriverKeys = {Shift: '\uE008', Control: '\uE009', Alt: '\uE00A', Meta: '\uE03D'};
