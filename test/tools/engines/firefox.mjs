// How Firefox is launched for visitors.mjs.

import {findBrowsers} from '../browsers.mjs';
import {puppeteerEngine} from './puppeteer.mjs';

export function start({hosts = {}} = {}) {
  return puppeteerEngine(({userAgent, javaScript = true, locale, reducedMotion, colorScheme}) => ({
    browser: 'firefox',
    executablePath: findBrowsers().firefox,
    extraPrefsFirefox: {
      ...mapping(Object.entries(hosts)),
      ...(userAgent && {'general.useragent.override': userAgent}),
      'javascript.enabled': javaScript,
      'intl.accept_languages': locale,
      'layout.css.prefers-color-scheme.content-override': colorScheme === 'dark' ? 0 : 1,
      'ui.prefersReducedMotion': reducedMotion ? 1 : 0,
    },
  }));
}

// Firefox resolves no name to a port; a proxy script does, and the site answers as a proxy.
function mapping(hosts) {
  if (!hosts.length) return {};
  const table = JSON.stringify(Object.fromEntries(hosts.map(([host, {port}]) => [host, `PROXY 127.0.0.1:${port}`])));
  const script = `function FindProxyForURL(url, host) { return ${table}[host] || 'DIRECT'; }`;
  return {
    'network.proxy.type': 2,
    'network.proxy.autoconfig_url': `data:text/plain,${encodeURIComponent(script)}`,
    'dom.securecontext.allowlist': hosts.map(([host]) => host).join(),
  };
}
