// The installed Chromium, kept quiet.
import {chromium} from 'playwright-core';
import {findBrowsers, howToGet, plainUserAgent} from '../../../test/tools/browsers.mjs';

const {chromium: executablePath} = findBrowsers();

export function launchChromium() {
  if (!executablePath) throw new Error(howToGet.chromium);
  return chromium.launch({
    executablePath,
    args: [
      '--no-sandbox',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
      '--disable-gpu',
    ],
  });
}

let userAgent;

/** That of a person's browser: robots are not counted, and would make this package look too fast. */
export const personsAgent = () => (userAgent ??= plainUserAgent(executablePath));

/** A page of a person's. */
export const newPage = (browser) => browser.newPage({userAgent: personsAgent(), viewport: {width: 1280, height: 800}});
