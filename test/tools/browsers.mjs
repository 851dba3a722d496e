// Finds the three engines on this machine: what is installed, and how to get what is not.

import {spawnSync} from 'node:child_process';
import {accessSync, constants, existsSync, readdirSync} from 'node:fs';
import {delimiter, join} from 'node:path';

export const engineNames = ['chromium', 'firefox', 'webkit'];

/** The engines asked for with `--engine` (all without it), installed or not. */
export const wantedEngines = process.env.TEST_ENGINES?.split(',') ?? engineNames;

/** Where each engine is: a path for Chromium and Firefox, `{driver, browser, display}` for WebKit; undefined where it is not. */
export function findBrowsers() {
  return {chromium: findChromium(), firefox: findFirefox(), webkit: findWebKit()};
}

/** How a person gets an engine that was not found. */
export const howToGet = {
  chromium: 'install Chrome or Chromium, or set CHROME_PATH to it',
  firefox: 'install Firefox, or set FIREFOX_PATH to it',
  webkit:
    process.platform === 'linux'
      ? 'install WebKitWebDriver, MiniBrowser of webkit2gtk-4.1 and xvfb-run (Debian: webkit2gtk-driver xvfb xauth)'
      : 'run the tests on Linux (a container will do): WebKit is driven through WebKitGTK',
};

/** The user agent of a Chromium with a window: a headless one calls itself a robot, and robots are not counted. */
export function plainUserAgent(executablePath) {
  const {stdout} = spawnSync(executablePath, ['--version'], {encoding: 'utf8'});
  const major = /(\d+)\.\d+\.\d+/.exec(stdout)?.[1] ?? '140';
  const system = process.platform === 'darwin' ? 'Macintosh; Intel Mac OS X 10_15_7' : 'X11; Linux x86_64';
  return `Mozilla/5.0 (${system}) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/${major}.0.0.0 Safari/537.36`;
}

/** No sandbox (containers have none), no graphics card to imitate, and nothing that asks the network of its own accord. */
export const chromiumFlags = [
  '--no-sandbox',
  '--disable-gpu',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  // The address bar's two popups and a renderer in reserve, per window: two thirds of what a visitor costs.
  '--disable-features=WebUIOmniboxPopup,WebUIOmniboxAimPopup,SpareRendererForSitePerProcess',
];

function findChromium() {
  return first(
    process.env.CHROME_PATH,
    ...['chromium', 'chromium-browser', 'google-chrome-stable', 'google-chrome'].map(onPath),
    '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
    '/Applications/Chromium.app/Contents/MacOS/Chromium',
  );
}

function findFirefox() {
  return first(
    process.env.FIREFOX_PATH,
    ...['firefox-esr', 'firefox'].map(onPath),
    '/Applications/Firefox.app/Contents/MacOS/firefox',
  );
}

function findWebKit() {
  const driver = onPath('WebKitWebDriver');
  const display = onPath('xauth') && onPath('xvfb-run');
  const browser = first(...miniBrowsers());
  return driver && browser && display ? {driver, browser, display} : undefined;
}

// Debian keeps it in the multi-arch folder (/usr/lib/x86_64-linux-gnu), Fedora in /usr/libexec, Arch in /usr/lib.
function miniBrowsers() {
  const libraries = existsSync('/usr/lib') ? readdirSync('/usr/lib').filter((name) => name.includes('-linux-')) : [];
  return [...libraries.map((name) => join('/usr/lib', name)), '/usr/libexec', '/usr/lib64', '/usr/lib'].map((folder) =>
    join(folder, 'webkit2gtk-4.1', 'MiniBrowser'),
  );
}

function onPath(command) {
  return first(...(process.env.PATH ?? '').split(delimiter).map((folder) => join(folder, command)));
}

function first(...paths) {
  return paths.find((path) => path && isExecutable(path));
}

function isExecutable(path) {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}
