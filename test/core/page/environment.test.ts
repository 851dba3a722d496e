// The device, the language and the display mode, from what browsers report.

import {expect} from 'chai';
import {readEnvironment} from 'dark-social';

/** Makes the navigator say something else while an action runs. */
function pretend(navigatorSays: {userAgent: string; maxTouchPoints: number}, action: () => void): void {
  for (const [name, value] of Object.entries(navigatorSays))
    Object.defineProperty(navigator, name, {value, configurable: true});
  try {
    action();
  } finally {
    for (const name of Object.keys(navigatorSays)) delete (navigator as unknown as Record<string, unknown>)[name];
  }
}

const safari = 'AppleWebKit/605.1.15 (KHTML, like Gecko) Version/18.5';
const chrome = 'AppleWebKit/537.36 (KHTML, like Gecko) Chrome/142.0.0.0';

describe('readEnvironment', () => {
  // prettier-ignore
  const devices: [name: string, platform: string, userAgent: string, maxTouchPoints: number][] = [
    ['an iPhone', 'ios', `Mozilla/5.0 (iPhone; CPU iPhone OS 18_5 like Mac OS X) ${safari} Mobile/15E148 Safari/604.1`, 5],
    ['Chrome on an iPhone', 'ios', `Mozilla/5.0 (iPhone; CPU iPhone OS 18_5 like Mac OS X) ${safari} CriOS/142.0 Mobile/15E148 Safari/604.1`, 5],
    ['an iPod', 'ios', `Mozilla/5.0 (iPod touch; CPU iPhone OS 15_8 like Mac OS X) ${safari} Mobile/15E148 Safari/604.1`, 5],
    ['an iPad that says so', 'ios', `Mozilla/5.0 (iPad; CPU OS 12_5 like Mac OS X) ${safari} Mobile/15E148 Safari/604.1`, 5],
    ['an iPad that says it is a Macintosh', 'ios', `Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7) ${safari} Safari/605.1.15`, 5],
    ['a Macintosh', 'desktop', `Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7) ${safari} Safari/605.1.15`, 0],
    ['an Android phone', 'android', `Mozilla/5.0 (Linux; Android 10; K) ${chrome} Mobile Safari/537.36`, 5],
    ['an Android tablet', 'android', `Mozilla/5.0 (Linux; Android 10; K) ${chrome} Safari/537.36`, 5],
    ['Firefox on Android', 'android', 'Mozilla/5.0 (Android 15; Mobile; rv:140.0) Gecko/140.0 Firefox/140.0', 5],
    ['Windows with a touch screen', 'desktop', `Mozilla/5.0 (Windows NT 10.0; Win64; x64) ${chrome} Safari/537.36 Edg/142.0.0.0`, 10],
    ['Linux', 'desktop', 'Mozilla/5.0 (X11; Linux x86_64; rv:140.0) Gecko/20100101 Firefox/140.0', 0],
    ['a Chromebook', 'desktop', `Mozilla/5.0 (X11; CrOS x86_64 14541.0.0) ${chrome} Safari/537.36`, 10],
    ['a browser that says nothing', 'desktop', '', 0],
  ];
  for (const [name, platform, userAgent, maxTouchPoints] of devices) {
    it(`takes ${name} for ${platform}`, () => {
      pretend({userAgent, maxTouchPoints}, () => expect(readEnvironment().platform).to.equal(platform));
    });
  }

  it("reads the page's language", () => {
    const root = document.documentElement;
    const {lang} = root;
    root.lang = 'pt-BR';
    expect(readEnvironment().language).to.equal('pt-BR');
    root.lang = '';
    expect(readEnvironment().language).to.equal('en');
    root.lang = lang;
  });

  it('distinguishes an installed web app from a tab', () => {
    expect(readEnvironment().standalone).to.equal(false);
    const {matchMedia} = window;
    window.matchMedia = ((query: string) => ({matches: query === '(display-mode: standalone)'})) as typeof matchMedia;
    expect(readEnvironment().standalone).to.equal(true);
    window.matchMedia = matchMedia;
  });

  const android = `Mozilla/5.0 (Linux; Android 10; K) ${chrome} Mobile Safari/537.36`;
  const linux = 'Mozilla/5.0 (X11; Linux x86_64; rv:140.0) Gecko/20100101 Firefox/140.0';
  const modes: [mode: string, userAgent: string, standalone: boolean][] = [
    ['standalone', android, true],
    ['fullscreen', android, true],
    ['minimal-ui', android, true],
    ['browser', android, false],
    ['standalone', linux, true],
    ['fullscreen', linux, false],
    ['minimal-ui', linux, false],
  ];
  for (const [mode, userAgent, standalone] of modes) {
    it(`takes display-mode: ${mode} for ${standalone ? 'installed' : 'a tab'} on ${userAgent === android ? 'Android' : 'a desktop'}`, () => {
      const {matchMedia} = window;
      window.matchMedia = ((query: string) => ({matches: query === `(display-mode: ${mode})`})) as typeof matchMedia;
      try {
        pretend({userAgent, maxTouchPoints: 5}, () => expect(readEnvironment().standalone).to.equal(standalone));
      } finally {
        window.matchMedia = matchMedia;
      }
    });
  }

  it('is a tab if matchMedia is missing or broken', () => {
    const {matchMedia} = window;
    const broken = [
      undefined,
      () => undefined,
      () => {
        throw new Error('no');
      },
    ] as unknown as (typeof matchMedia)[];
    for (const each of broken) {
      window.matchMedia = each;
      expect(readEnvironment().standalone).to.equal(false);
    }
    window.matchMedia = matchMedia;
  });
});
