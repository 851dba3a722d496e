// Writes docs/previews.md: tools/previews-head.md, and the rules of each app as src/preview/apps/ has them. `npm run reference`.

import {readFileSync, writeFileSync} from 'node:fs';
import {pathToFileURL} from 'node:url';
import {previewApps} from '../dist/preview/index.js';

const cell = (text) => text.replace(/[|<]/g, '\\$&');
const line = (cells) => `| ${cells.join(' | ')} |`;

function size(bytes) {
  if (!bytes) return 'all';
  const [step, units] = bytes % 1024 ? [1000, ['kB', 'MB']] : [1024, ['KiB', 'MiB']];
  return bytes < step * step ? `${bytes / step} ${units[0]}` : `${bytes / step / step} ${units[1]}`;
}

function rule({text, basis, source}, app) {
  const known = basis && basis !== app.basis ? basis : undefined;
  const note = [known, source].filter(Boolean).join(': ');
  return `- ${cell(text)}${note ? ` *(${cell(note)})*` : ''}`;
}

function section(app) {
  const checked = app.rules.filter(({isUnchecked}) => !isUnchecked);
  const unchecked = app.rules.filter(({isUnchecked}) => isUnchecked);
  return [
    `### ${app.name}`,
    `**${app.basis}**: ${cell(app.source)}`,
    checked.map((each) => rule(each, app)).join('\n'),
    unchecked.length && `Not checked:\n\n${unchecked.map((each) => rule(each, app)).join('\n')}`,
  ]
    .filter(Boolean)
    .join('\n\n');
}

/** The text of docs/previews.md. */
export function previewsPage() {
  const head = readFileSync(new URL('previews-head.md', import.meta.url), 'utf8').replace('COUNT', previewApps.length);
  const table = [
    line(['app', 'id', 'known by', 'reads of the page']),
    line(Array(4).fill('---')),
    ...previewApps.map(({id, name, basis, bytes}) => line([name, `\`${id}\``, basis, size(bytes)])),
  ].join('\n');
  return [head.trim(), '## The apps', table, ...previewApps.map(section)].join('\n\n') + '\n';
}

if (import.meta.url === pathToFileURL(process.argv[1]).href)
  writeFileSync(new URL('../docs/previews.md', import.meta.url), previewsPage());
