// The tests that run inside the three engines: mocha in the page, TypeScript as it is, the built package under its own name.

import {fileURLToPath} from 'node:url';
import {chromeLauncher} from '@web/test-runner-chrome';
import {webdriverLauncher} from '@web/test-runner-webdriver';
import puppeteer from 'puppeteer-core';

import {browserReporter} from './tools/browser-reporter.mjs';
import {chromiumFlags, findBrowsers, plainUserAgent, wantedEngines} from './tools/browsers.mjs';
import {commandsPlugin} from './tools/commands-plugin.mjs';
import {freePort} from './tools/free-port.mjs';
import {typescriptPlugin} from './tools/typescript-plugin.mjs';
import {startWebKitDriver, webkitCapabilities} from './tools/webkit-driver.mjs';

const rootDir = fileURLToPath(new URL('..', import.meta.url)).replace(/\/$/, '');
const grep = process.env.TEST_GREP;
/** How much longer than the test command this run may take. */
const longer = Number(process.env.TEST_RUNS || 1);
const found = findBrowsers();

// Each file is a navigation, which would else start and end a process: half of the whole time.
const oneProcess = {
  chromium: ['--renderer-process-limit=1', '--disable-site-isolation-trials'],
  firefox: {'fission.autostart': false, 'dom.ipc.processCount': 1, 'dom.ipc.processPrelaunch.enabled': false},
};

const launchers = {
  chromium: () =>
    chromeLauncher({
      launchOptions: {
        executablePath: found.chromium,
        timeout: 60_000,
        args: [...chromiumFlags, ...oneProcess.chromium, `--user-agent=${plainUserAgent(found.chromium)}`],
      },
    }),
  firefox: () =>
    chromeLauncher({
      puppeteer,
      async createBrowserContext({browser}) {
        // Puppeteer has Firefox tell it of every request, of which no test wants to know: half of the whole time.
        await browser.connection.send('session.unsubscribe', {events: ['network']});
        return browser.defaultBrowserContext();
      },
      launchOptions: {
        browser: 'firefox',
        executablePath: found.firefox,
        extraPrefsFirefox: oneProcess.firefox,
        timeout: 60_000,
      },
    }),
  async webkit() {
    const driver = await startWebKitDriver();
    const launcher = webdriverLauncher({
      hostname: '127.0.0.1',
      port: driver.port,
      path: '/',
      capabilities: {...webkitCapabilities(), 'wdio:enforceWebDriverClassic': true},
    });
    const stop = launcher.stop.bind(launcher);
    launcher.stop = () => stop().finally(driver.stop);
    return launcher;
  },
};

export default {
  rootDir,
  port: await freePort(),
  files:
    process.env.TEST_FILES?.split(',') ??
    'test/{core,channels,analytics,consent,shorteners,locales,measure,elements}/**/*.test.ts',
  browsers: await Promise.all(
    wantedEngines
      .filter((engine) => found[engine])
      .map(async (engine) => Object.assign(await launchers[engine](), {engine})),
  ),
  // One page at a time: only a page in front has the focus, and WebKit's mouse knows but one page.
  concurrency: 1,
  concurrentBrowsers: 2,
  nodeResolve: {exportConditions: ['browser', 'default']},
  plugins: [typescriptPlugin(rootDir, process.env.TEST_SCRIPT), commandsPlugin()],
  testFramework: {config: {ui: 'bdd', timeout: 60_000 * longer, ...(grep && {grep})}},
  browserStartTimeout: 120_000,
  testsStartTimeout: 60_000,
  testsFinishTimeout: 300_000 * longer,
  browserLogs: true,
  reporters: [browserReporter(process.env.TEST_OUTPUT)],
};
