// How Chromium is launched for visitors.mjs.

import {chromiumFlags, findBrowsers, plainUserAgent} from '../browsers.mjs';
import {puppeteerEngine} from './puppeteer.mjs';

export function start({hosts = {}} = {}) {
  const executablePath = findBrowsers().chromium;
  const plain = plainUserAgent(executablePath);
  return puppeteerEngine(({userAgent = plain, automated, javaScript = true, locale, reducedMotion, colorScheme}) => ({
    executablePath,
    args: [
      ...chromiumFlags,
      ...mapping(Object.entries(hosts)),
      `--user-agent=${userAgent}`,
      `--lang=${locale}`,
      `--accept-lang=${locale}`,
      `--blink-settings=preferredColorScheme=${colorScheme === 'dark' ? 0 : 1},scriptEnabled=${javaScript}`,
      // Each navigation would else start and end a process: a quarter of the whole time.
      '--renderer-process-limit=1',
      '--disable-site-isolation-trials',
      // Without it navigator.webdriver is true, which no reader's browser says.
      ...(automated ? [] : ['--disable-blink-features=AutomationControlled']),
      ...(reducedMotion ? ['--force-prefers-reduced-motion'] : []),
    ],
  }));
}

// The site speaks plain http; its visitors are to have what a page of https has.
function mapping(hosts) {
  if (!hosts.length) return [];
  return [
    `--host-resolver-rules=${hosts.map(([host, {port}]) => `MAP ${host} 127.0.0.1:${port}`)}`,
    `--unsafely-treat-insecure-origin-as-secure=${hosts.map(([host]) => `http://${host}`)}`,
  ];
}
