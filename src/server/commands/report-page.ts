// The report as one HTML file that opens from disk: the element, its script and the figures are all in it.

import {createHash} from 'node:crypto';
import {readFile} from 'node:fs/promises';
import type {Summary} from '../../measure/summary.js';

const script = new URL('../../dark-social-report-whole.js', import.meta.url);

const style =
  'html{color-scheme:light dark}body{margin:0;padding:clamp(1rem,3vw,2.5rem);background:Canvas;color:CanvasText}';
const start =
  "document.querySelector('dark-social-report').summary=JSON.parse(document.getElementById('summary').textContent)";

const hash = (text: string): string => `'sha256-${createHash('sha256').update(text).digest('base64')}'`;
const escaped = (text: string): string => text.replace(/[&<>"]/g, (sign) => `&#${sign.charCodeAt(0)};`);

/** Neither `</script` nor `<!--` may stand in a script. In JavaScript these stand only in strings, where `\x3c` is the same. */
const inlined = (code: string): string => code.replace(/<(?=\/script|!--)/gi, '\\x3c').trim();

/** What is shown of a summary. */
export interface ReportPage {
  title: string;
  lang: string;
  summary: Summary;
}

/** The page. It loads nothing, and its Content Security Policy allows the two scripts in it and no others. */
export async function reportPage({title, lang, summary}: ReportPage): Promise<string> {
  const element = inlined(await readFile(script, 'utf8'));
  const data = JSON.stringify(summary).replace(/</g, '\\u003c');
  const policy = [
    "default-src 'none'",
    `script-src ${hash(element)} ${hash(start)}`,
    `style-src ${hash(style)}`,
    'img-src data: blob:',
    "base-uri 'none'",
    "form-action 'none'",
    "require-trusted-types-for 'script'",
  ].join('; ');
  return `<!doctype html>
<html lang="${escaped(lang)}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${policy}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="robots" content="noindex">
<title>${escaped(title)}</title>
<style>${style}</style>
</head>
<body>
<dark-social-report></dark-social-report>
<script type="application/json" id="summary">${data}</script>
<script type="module">${element}</script>
<script type="module">${start}</script>
</body>
</html>
`;
}
