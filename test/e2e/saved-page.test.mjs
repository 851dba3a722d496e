// A page that was saved to the disk and is opened from there has no address of its own to share.

import assert from 'node:assert/strict';
import {mkdtempSync, rmSync, writeFileSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {after} from 'node:test';
import {fileURLToPath, pathToFileURL} from 'node:url';

import {journey} from '../tools/visitors.mjs';

const folder = mkdtempSync(join(tmpdir(), 'saved-page-'));
after(() => rmSync(folder, {recursive: true, force: true}));
const script = pathToFileURL(fileURLToPath(new URL('../../dist/dark-social.min.js', import.meta.url)));

journey(
  'shares the canonical address of a page that was saved as a file',
  async ({newVisitor}) => {
    const path = join(folder, 'article.html');
    writeFileSync(
      path,
      `<!doctype html><title>Saved</title><link rel="canonical" href="https://example.org/article">
      <dark-social-share channels="whatsapp"></dark-social-share><script src="${script}"></script>`,
    );
    const reader = await newVisitor();
    await reader.open(pathToFileURL(path).href);
    const hrefOf = () => document.querySelector('dark-social-share').shadowRoot?.querySelector('a')?.href;
    await reader.until(hrefOf);
    const href = await reader.evaluate(hrefOf);
    assert.match(
      new URL(href).searchParams.get('text'),
      /^Saved\nhttps:\/\/example\.org\/article\?utm_source=whatsapp/,
    );
  },
  {engines: ['chromium']},
);
