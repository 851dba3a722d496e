// Writes test/preview/cards.txt: how each app shows each saved page, by the built package. Read the changes before you commit them:
// `npm run previews`.

import {writeFileSync} from 'node:fs';
import {pathToFileURL} from 'node:url';
import {previewOf} from '../dist/preview/index.js';
import {addresses, readPage} from '../test/preview/pages.mjs';

const wrapped = (text, indent) => text.replace(/\s*\n\s*/g, '\n' + indent);

/** A card as lines. */
function describe(card) {
  if (!card) return '  no card';
  const {size, ...fields} = card;
  const lines = Object.entries(fields).map(([name, value]) => `  ${name.padEnd(11)} ${wrapped(value, ' '.repeat(14))}`);
  return [...lines, `  ${'size'.padEnd(11)} ${size}`].join('\n');
}

/** Apps that show the same card stand together. */
function pageSection(name) {
  const {previews, problems} = previewOf(readPage(name), addresses[name]);
  const appsByCard = new Map();
  for (const {card, name: app} of previews) {
    const text = describe(card);
    appsByCard.set(text, [...(appsByCard.get(text) ?? []), app]);
  }
  const cards = [...appsByCard].map(([text, apps]) => `${apps.join(', ')}:\n${text}`);
  const found = problems.map(({severity, code, apps}) => `  ${severity.padEnd(8)}${code}: ${apps.join(', ')}`);
  return [`=== ${name}.html, ${addresses[name]}`, ...cards, `Problems:\n${found.join('\n') || '  none'}`].join('\n\n');
}

const head = `How each app shows the saved pages of test/preview/pages/: cards that are the same stand together. The rules behind them, with
their sources, are in docs/previews.md. Written by \`npm run previews\` and read by people; test/node/previews.test.mjs compares.
`;

/** The text of test/preview/cards.txt. */
export const cardsTable = () => [head, ...Object.keys(addresses).map(pageSection)].join('\n\n') + '\n';

if (import.meta.url === pathToFileURL(process.argv[1]).href)
  writeFileSync(new URL('../test/preview/cards.txt', import.meta.url), cardsTable());
