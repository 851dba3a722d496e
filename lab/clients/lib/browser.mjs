// The installed Chromium, for which every host is this machine: no client reaches its maker.

import {chromium} from 'playwright-core';

import {chromiumFlags, findBrowsers, howToGet, plainUserAgent} from '../../../test/tools/browsers.mjs';

/** Starts it; `newPage()` is a page of a reader who was never here. */
export async function launch(port) {
  const {chromium: executablePath} = findBrowsers();
  if (!executablePath) throw new Error(howToGet.chromium);
  const browser = await chromium.launch({
    executablePath,
    args: [
      ...chromiumFlags,
      `--host-resolver-rules=MAP * 127.0.0.1:${port}`,
      '--no-proxy-server',
      '--ignore-certificate-errors',
      // Several clients drop what automated browsers do, without a word.
      '--disable-blink-features=AutomationControlled',
    ],
  });
  const userAgent = plainUserAgent(executablePath);
  return {
    version: browser.version(),
    async newPage() {
      const context = await browser.newContext({userAgent, ignoreHTTPSErrors: true, serviceWorkers: 'block'});
      context.setDefaultTimeout(30_000);
      return context.newPage();
    },
    close: () => browser.close(),
  };
}
