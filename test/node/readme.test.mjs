// Every snippet of the README runs: scripts are bundled and checked for types, pages are built from its markup in a browser.

import assert from 'node:assert/strict';
import {createHash} from 'node:crypto';
import {existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync} from 'node:fs';
import {createServer} from 'node:http';
import {join} from 'node:path';
import {after, before, describe, it} from 'node:test';
import {build} from 'esbuild';
import {chromium} from 'playwright-core';
import {parseToken} from 'dark-social';
// Internal: the table by which the script reads its attributes.
import {optionTable} from '../../dist/core/options/option-table.js';
import ts from 'typescript';
import {attributesOf} from '../../tools/api-reference.mjs';
import {findBrowsers} from '../tools/browsers.mjs';

const cdnOrigin = 'https://cdn.jsdelivr.net';
const root = new URL('../../', import.meta.url).pathname;
const readme = readFileSync(join(root, 'README.md'), 'utf8');
const snippets = (language) =>
  [...readme.matchAll(new RegExp('^```' + language + '\\n([\\s\\S]*?)^```', 'gm'))].map(([, text]) => text);

describe('README', () => {
  it('has snippets of each kind', () => {
    for (const [language, least] of [
      ['html', 2],
      ['[jt]s', 5],
      ['css', 1],
      ['json', 1],
      ['sh', 1],
    ]) {
      assert.ok(snippets(language).length >= least, language);
    }
  });

  it('names files that exist', () => {
    for (const [, path] of readme.matchAll(/\]\(([^)#:]+)\)/g))
      assert.doesNotThrow(() => readFileSync(join(root, path)), path);
  });

  it('names attributes of the script tag that exist', () => {
    const [, listed] = /\| attribute of the script[^\n]*\n([\s\S]*?)\n\n/.exec(readme);
    const named = [...listed.matchAll(/`(data-[\w-]+)/g)].map(([, name]) => name);
    const known = attributesOf(optionTable);
    assert.deepEqual(
      named.filter((name) => !known.includes(name)),
      [],
    );
    assert.ok(named.length > 5);
  });

  it('names commands that package.json has', () => {
    const {scripts} = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));
    for (const [, name] of readme.matchAll(/npm run ([\w:]+)/g)) assert.ok(scripts[name], name);
  });

  it('type-checks its scripts', () => {
    const folder = mkdtempSync(join(root, 'node_modules/.readme-'));
    try {
      const files = snippets('[jt]s').map((code, index) => {
        const file = join(folder, `snippet${index}.ts`);
        // What a page's author knows of his own markup, TypeScript does not.
        writeFileSync(file, code.replace(/document\.querySelector\('(#\w+)'\)/g, "document.querySelector<any>('$1')!"));
        return file;
      });
      const program = ts.createProgram(files, {
        ...{noEmit: true, strict: true, skipLibCheck: true, types: [], target: ts.ScriptTarget.ES2022},
        ...{module: ts.ModuleKind.ESNext, moduleResolution: ts.ModuleResolutionKind.Bundler},
      });
      const problems = ts
        .getPreEmitDiagnostics(program)
        .map(({messageText, file}) => `${file?.fileName}: ${ts.flattenDiagnosticMessageText(messageText, ' ')}`);
      assert.deepEqual(problems, []);
    } finally {
      rmSync(folder, {recursive: true});
    }
  });

  it('shows an event that has the fields of a real one', () => {
    const event = JSON.parse(snippets('json')[0]);
    assert.deepEqual([event.v, event.type, event.channel, event.depth], [1, 'arrival', 'whatsapp', 1]);
  });

  describe('in a browser', () => {
    let browser, server, page;
    const errors = [];

    before(async () => {
      const {outputFiles} = await build({
        stdin: {
          contents: snippets('[jt]s')
            .map((_, index) => `import './${index}.js';`)
            .join('\n'),
          resolveDir: root,
        },
        bundle: true,
        format: 'esm',
        write: false,
        logLevel: 'silent',
        plugins: [
          {
            name: 'snippets',
            setup(plugin) {
              plugin.onResolve({filter: /^\.\/\d+\.js$/}, ({path}) => ({path, namespace: 'snippet'}));
              plugin.onLoad({filter: /.*/, namespace: 'snippet'}, ({path}) => ({
                contents: snippets('[jt]s')[parseInt(path.slice(2))],
                loader: 'ts',
                resolveDir: root,
              }));
            },
          },
        ],
      });
      const withText = (text) => snippets('html').find((snippet) => snippet.includes(text));
      const integrity = (file) =>
        'sha384-' +
        createHash('sha384')
          .update(readFileSync(join(root, 'dist', file)))
          .digest('base64');
      const cdn = withText(cdnOrigin).replace(
        /(dist\/([\w.-]+)"\s+integrity=")sha384-…/g,
        (_, before, file) => before + integrity(file),
      );
      const pages = {
        '/tag': ['text/html', `<!doctype html><html lang="en"><title>Tag</title>${withText('<head>')}</html>`],
        '/cdn': [
          'text/html',
          `<!doctype html><html lang="en"><title>CDN</title>${cdn}<dark-social-share></dark-social-share></html>`,
        ],
        '/npm': [
          'text/html',
          `<!doctype html><html lang="en"><title>npm</title><style>${snippets('css')[0]}</style>${withText('look=')}<button id="tell">Tell</button><a id="mine">Mine</a><form id="subscribe"></form><script type="module" src="/app.js"></script></html>`,
        ],
        '/app.js': ['text/javascript', outputFiles[0].text],
      };
      server = createServer(({url}, response) => {
        const path = url.split('?')[0];
        const file = join(root, 'dist', path.replace('/dark-social/', '/'));
        const [type, text] = pages[path] ?? ['text/javascript', existsSync(file) ? readFileSync(file) : ''];
        response.setHeader('content-type', type);
        response.end(text);
      });
      await new Promise((resolve) => server.listen(0, '127.0.0.1', resolve));
      browser = await chromium.launch({executablePath: (await findBrowsers()).chromium, args: ['--no-sandbox']});
      page = await (
        await browser.newContext({userAgent: 'Mozilla/5.0 (X11; Linux x86_64) Chrome/156.0.0.0 Safari/537.36'})
      ).newPage();
      page.on('pageerror', (error) => errors.push(String(error)));
      // The package as the CDN serves it.
      await page.route(cdnOrigin + '/**', (route) =>
        route.fulfill({
          path: join(root, 'dist', new URL(route.request().url()).pathname.split('/dist/')[1]),
          contentType: 'text/javascript',
          headers: {'Access-Control-Allow-Origin': '*'},
        }),
      );
    });
    after(async () => {
      await browser?.close();
      server?.close();
    });
    const open = (path) => page.goto(`http://127.0.0.1:${server.address().port}${path}`);

    it('draws the bar from the script tag alone, and takes the token off the address', async () => {
      await open('/tag?ds=qwa100000042a7kq9zr3pe');
      await page.locator('dark-social-share').getByRole('link', {name: 'Share on WhatsApp'}).waitFor();
      assert.equal(new URL(page.url()).search, '');
      await page.locator('dark-social-share [data-channel=whatsapp]').hover();
      assert.match(
        await page.locator('dark-social-share [data-channel=whatsapp]').getAttribute('href'),
        /ds%3Dqwa242a7kq.*utm_campaign%3Dspring/,
      );
    });

    it('draws the bar from the files of a CDN, with their integrity hashes', async () => {
      await open('/cdn');
      await page.locator('dark-social-share').getByRole('link', {name: 'Share on WhatsApp'}).waitFor();
    });

    it('gives a link of one’s own a token by the functions alone', async () => {
      await open('/npm?id=7');
      const link = page.locator('#mine');
      // Not followed: messengers are out of a test's reach.
      await link.evaluate((own) => own.addEventListener('click', (event) => event.preventDefault()));
      await link.click();
      const href = new URL(await link.getAttribute('href'));
      const [title, shared] = href.searchParams.get('text').split('\n');
      assert.deepEqual([href.host, title, new URL(shared).pathname], ['wa.me', 'npm', '/npm']);
      assert.equal(parseToken(new URL(shared).searchParams.get('ds')).channel, 'whatsapp');
      assert.equal(new URL(shared).searchParams.get('id'), '7');
    });

    it('runs the npm snippets together, with the styles and the channel of one’s own', async () => {
      await open('/npm');
      const bar = page.locator('dark-social-share');
      await bar.getByRole('link', {name: 'Share on Threema'}).waitFor();
      assert.deepEqual(
        await bar.locator('[data-channel]').evaluateAll((all) => all.map(({dataset}) => dataset.channel)),
        ['whatsapp', 'threema', 'copy'],
      );
      assert.equal(
        await bar.locator('[data-channel=whatsapp]').evaluate((link) => getComputedStyle(link).borderRadius),
        '999px',
      );
      assert.deepEqual(errors, []);
    });
  });
});
