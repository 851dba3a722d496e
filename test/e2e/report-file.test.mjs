// The page that `dark-social report --out report.html` writes opens from the disk.

import assert from 'node:assert/strict';
import {execFileSync} from 'node:child_process';
import {mkdtempSync, readFileSync, rmSync, writeFileSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {after} from 'node:test';
import {pathToFileURL} from 'node:url';
import {mintToken} from 'dark-social';

import {journey} from '../tools/visitors.mjs';

const folder = mkdtempSync(join(tmpdir(), 'report-file-'));
after(() => rmSync(folder, {recursive: true, force: true}));

const hostile = '/</script><!--<img src=x onerror=alert(1)>&quot;';
const lines = [];
for (let index = 0; index < 60; index++) {
  const token = mintToken({channel: 'whatsapp'});
  const at = Date.UTC(2026, 10, 1, index);
  const event = {v: 1, visit: 'v', page: index % 3 ? hostile : '/otters', channel: 'whatsapp', token, at, lib: '0.1.0'};
  lines.push(JSON.stringify({...event, id: `s${index}`, type: 'share', outcome: 'copied'}));
  lines.push(JSON.stringify({...event, id: `a${index}`, type: 'arrival', status: 'ok'}));
}

journey(
  'a report written as one file shows its figures when it is opened from the disk, and runs nothing else',
  async ({newVisitor}) => {
    const events = join(folder, 'events.ndjson');
    const report = join(folder, 'report.html');
    writeFileSync(events, lines.join('\n'));
    const options = ['--title', 'Autumn </title>', '--lang', 'fr', '--utc-offset=60'];
    execFileSync(process.execPath, ['dist/server/cli.js', 'report', events, '--out', report, ...options]);
    assert.ok(!readFileSync(report, 'utf8').includes('<img'));

    const visitor = await newVisitor();
    await visitor.open(pathToFileURL(report).href);
    const textOf = () => document.querySelector('dark-social-report')?.shadowRoot?.textContent.includes('/otters');
    await visitor.until(textOf);
    const shown = await visitor.evaluate(() => {
      const element = document.querySelector('dark-social-report');
      const script = document.createElement('script');
      try {
        script.text = 'window.ran = true';
        document.body.append(script);
      } catch {
        // Trusted Types refuse it where the browser has them.
      }
      return {
        text: element.shadowRoot.textContent,
        arrivals: element.summary.totals.arrivals,
        offset: element.summary.options.utcOffset,
        title: document.title,
        lang: document.documentElement.lang,
        styled: element.shadowRoot.adoptedStyleSheets.length > 0,
        images: document.images.length + element.shadowRoot.querySelectorAll('img').length,
        ran: Boolean(window.ran),
      };
    });
    assert.ok(shown.text.includes(hostile));
    const {text: _text, ...rest} = shown;
    assert.deepEqual(rest, {
      ...{arrivals: 60, offset: 60, title: 'Autumn </title>', lang: 'fr', styled: true, images: 0},
      ran: false,
    });
  },
  {engines: ['chromium', 'firefox']},
);
