// The examples of docs/channels.md: scripts have the right types, markup names files, attributes and channels that exist.

import assert from 'node:assert/strict';
import {existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync} from 'node:fs';
import {fileURLToPath} from 'node:url';
import {test} from 'node:test';
import ts from 'typescript';
import * as channels from 'dark-social/channels';
import {renderBar} from 'dark-social/server';

const root = fileURLToPath(new URL('../../', import.meta.url));
const page = readFileSync(root + 'docs/channels.md', 'utf8');
const snippets = (language) =>
  [...page.matchAll(new RegExp('^```' + language + '\\n([\\s\\S]*?)^```', 'gm'))].map(([, text]) => text);

test('the scripts of docs/channels.md have the right types', () => {
  const folder = mkdtempSync(root + 'node_modules/.channels-docs-');
  try {
    const files = snippets('ts').map((code, index) => {
      const file = `${folder}/snippet${index}.ts`;
      writeFileSync(file, code);
      return file;
    });
    assert.ok(files.length >= 4);
    const program = ts.createProgram(files, {
      ...{noEmit: true, strict: true, skipLibCheck: true, types: [], target: ts.ScriptTarget.ES2022},
      ...{module: ts.ModuleKind.ESNext, moduleResolution: ts.ModuleResolutionKind.Bundler},
    });
    const problems = ts
      .getPreEmitDiagnostics(program)
      .map((each) => ts.flattenDiagnosticMessageText(each.messageText, ' '));
    assert.deepEqual(problems, []);
  } finally {
    rmSync(folder, {recursive: true});
  }
});

test('the markup of docs/channels.md names channels and files that exist', () => {
  const markup = snippets('html').join('');
  const named = [...markup.matchAll(/channels="([^"]*)"/g)].flatMap(([, list]) => list.split(' '));
  const known = ['auto', ...Object.values(channels).map(({id}) => id)];
  assert.ok(named.length > 5);
  assert.deepEqual(
    named.filter((id) => !known.includes(id)),
    [],
  );
  const files = [...markup.matchAll(/src="\/dark-social\/([^"]*)"/g)].map(([, file]) => file);
  assert.ok(files.length >= 2);
  for (const file of files) assert.ok(existsSync(`${root}dist/${file}`), file);
});

test('the bar that docs/channels.md renders has a link to Facebook with `utm_medium=social`', () => {
  const example = snippets('ts').find((code) => code.includes('renderBar({'));
  const [, options] = /renderBar\((\{.*\})\)/.exec(example);
  const bar = renderBar(new Function(`return ${options}`)());
  assert.match(bar, /facebook\.com\/sharer[^"]*utm_medium%3Dsocial/);
  assert.match(bar, /wa\.me[^"]*utm_medium%3Ddark_social/);
});
