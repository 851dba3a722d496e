#!/usr/bin/env bash
# WebKitGTK 2.50 (Debian's webkit2gtk-driver): in a flex item of a right-to-left line, any child that is placed absolutely changes the order of the
# words and pictures around it, although it is out of the flow: "Before [picture] after." puts the picture 44 px further. Not in a block, and not
# from left to right; Chromium and Firefox leave the line alone. A badge, a tooltip or an overlay inside such an item is enough.
set -euo pipefail
command -v WebKitWebDriver >/dev/null || { echo 'WebKitWebDriver is missing: apt-get install webkit2gtk-driver xvfb xauth fonts-dejavu-core'; exit 1; }
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm init --yes >/dev/null
npm install --silent --no-audit --no-fund selenium-webdriver@4.35.0
cat >try.mjs <<'JS'
import {spawn} from 'node:child_process';
import {Builder, Capabilities} from 'selenium-webdriver';

const port = 20_000 + Math.floor(Math.random() * 20_000);
const server = spawn('WebKitWebDriver', [`--port=${port}`], {stdio: 'ignore'});
await new Promise((resolve) => setTimeout(resolve, 2000));
const capabilities = new Capabilities({
  browserName: 'MiniBrowser',
  'webkitgtk:browserOptions': {binary: process.env.MINIBROWSER, args: ['--automation']},
});
const driver = await new Builder().usingServer(`http://127.0.0.1:${port}`).withCapabilities(capabilities).build();

const picture = '<span style="display:inline-block;width:200px;height:50px"></span>';
const row = (dir, display, badge) =>
  `<div dir="${dir}" style="display:${display};width:420px;font:16px sans-serif"><span class="item" style="position:relative">Before ${picture} after.${badge}</span></div>`;
const badge = '<b style="position:absolute;inset:0 auto auto 0">1</b>';
const cases = [];
for (const dir of ['ltr', 'rtl']) for (const display of ['block', 'flex']) cases.push([dir, display]);
try {
  await driver.get('data:text/html,<!doctype html><title>x</title>');
  const html = cases.flatMap(([dir, display]) => [row(dir, display, ''), row(dir, display, badge)]).join('');
  const lefts = await driver.executeScript(
    `document.body.innerHTML = arguments[0];
     return [...document.querySelectorAll('.item > span')].map((each) => Math.round(each.getBoundingClientRect().left));`,
    html,
  );
  const moves = Object.fromEntries(cases.map((names, index) => [names.join(' '), lefts[2 * index + 1] - lefts[2 * index]]));
  const version = (await driver.getCapabilities()).get('browserVersion');
  console.log(`WebKitGTK ${version}: the picture moves by`, moves);
  const {'rtl flex': moved, ...others} = moves;
  if (!moved || Object.values(others).some(Boolean)) {
    console.log('changed: expected it to move in the right-to-left flex item alone');
    process.exitCode = 1;
  }
} finally {
  await driver.quit().catch(() => undefined);
  server.kill();
}
JS
MINIBROWSER=$(ls /usr/lib/*/webkit2gtk-4.*/MiniBrowser | tail -1) xvfb-run --auto-servernum node try.mjs
