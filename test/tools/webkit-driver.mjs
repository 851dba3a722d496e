// A WebKitWebDriver of one's own on a free port and a screen that nobody sees; it drives one browser at a time.

import {spawn} from 'node:child_process';
import {once} from 'node:events';
import {mkdirSync, mkdtempSync, rmSync, writeFileSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {createInterface} from 'node:readline';
import {setTimeout as delay} from 'node:timers/promises';

import {findBrowsers} from './browsers.mjs';
import {freePort} from './free-port.mjs';
import {onExit} from './on-exit.mjs';

/** `{port, stop}`. What it started is ended by `stop`, and at the latest when this process exits. */
export async function startWebKitDriver({reducedMotion = false} = {}) {
  const {driver, display} = findBrowsers().webkit;
  const port = await freePort();
  const settings = writeSettings(reducedMotion);
  // The shell tells the driver's own process id: when that one ends, xvfb-run takes its screen and files down in order.
  const child = spawn(display, ['-a', 'sh', '-c', 'echo $$; exec "$0" "$@"', driver, `--port=${port}`], {
    detached: true,
    env: {...process.env, XDG_CONFIG_HOME: settings, LANG: 'en_US.UTF-8'},
    stdio: ['ignore', 'pipe', 'ignore'],
  });
  const exited = once(child, 'exit');
  const end = (signal) => {
    // Asked to end is the driver; whoever of its group is still there afterwards is not asked.
    kill(signal === 'SIGTERM' && child.driverPid ? child.driverPid : -child.pid, signal);
    rmSync(settings, {recursive: true, force: true});
  };
  const forget = onExit(() => end('SIGTERM'));
  const stop = async () => {
    forget();
    end('SIGTERM');
    await Promise.race([exited, delay(3000, undefined, {ref: false})]);
    end('SIGKILL');
  };
  try {
    child.driverPid = Number((await Promise.race([once(createInterface(child.stdout), 'line'), exited]))[0]);
    await untilReady(port, child);
  } catch (error) {
    await stop();
    throw error;
  }
  return {port, stop};
}

/** What every WebDriver client asks MiniBrowser for. */
export function webkitCapabilities(args = []) {
  return {
    browserName: 'MiniBrowser',
    'webkitgtk:browserOptions': {binary: findBrowsers().webkit.browser, args: ['--automation', ...args]},
  };
}

// GTK's settings for this browser alone. Its tool bar would else keep the window wider (447 px) than any phone.
function writeSettings(reducedMotion) {
  const folder = mkdtempSync(join(tmpdir(), 'webkit-'));
  const gtk = join(folder, 'gtk-3.0');
  mkdirSync(gtk);
  const small = 'min-width: 0; min-height: 0; margin: 0; padding: 0; border-width: 0; font-size: 1px;';
  writeFileSync(join(gtk, 'gtk.css'), `window * {${small}}\n`);
  writeFileSync(join(gtk, 'settings.ini'), `[Settings]\ngtk-enable-animations=${reducedMotion ? 0 : 1}\n`);
  return folder;
}

async function untilReady(port, child) {
  for (let tries = 0; tries < 200; tries++) {
    if (child.exitCode !== null) throw new Error(`WebKitWebDriver did not start (exit code ${child.exitCode})`);
    if (await fetch(`http://127.0.0.1:${port}/status`).catch(() => undefined)) return;
    await delay(50);
  }
  throw new Error('WebKitWebDriver did not answer within 10 s');
}

function kill(pid, signal) {
  try {
    process.kill(pid, signal);
  } catch {
    // It has gone already.
  }
}
