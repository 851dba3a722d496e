// Writes test/preview/cards.txt: how each app shows each saved page, by the built package. Read the changes before you commit them:
// `npm run previews`.

import {writeFileSync} from 'node:fs';
import {pathToFileURL} from 'node:url';
import {previewOf} from '../dist/preview/index.js';
import {addresses, readPage} from '../test/preview/pages.mjs';

/** Gives each value a letter: A, B, C. */
function letters() {
  const known = new Map();
  return {
    of(value) {
      if (!known.has(value)) known.set(value, String.fromCharCode(65 + known.size));
      return known.get(value);
    },
    lines: (name) => [...known].map(([value, letter]) => `  ${name} ${letter}: ${value.replace(/\s*\n\s*/g, ' / ')}`),
  };
}

/** The texts of a page's cards once each, then which of them each app shows. Apps that show the same stand together. */
function pageSection(name) {
  const {previews, problems} = previewOf(readPage(name), addresses[name]);
  const texts = {title: letters(), description: letters(), image: letters(), siteName: letters(), address: letters()};
  const appsByCard = new Map();
  for (const {card, name: app} of previews) {
    const parts = Object.keys(texts).map((part) => card?.[part] && `${part} ${texts[part].of(card[part])}`);
    const text = card ? `${card.size.padEnd(6)} ${parts.filter(Boolean).join(', ')}` : 'no card';
    appsByCard.set(text, [...(appsByCard.get(text) ?? []), app]);
  }
  return [
    `=== ${name}.html, ${addresses[name]}`,
    Object.entries(texts)
      .flatMap(([part, {lines}]) => lines(part))
      .join('\n'),
    [...appsByCard].map(([text, apps]) => `  ${text}\n         ${apps.join(', ')}`).join('\n'),
    problems.map(({severity, code, apps}) => `  ${severity} ${code}: ${apps.join(', ')}`).join('\n') || '  no problems',
  ].join('\n\n');
}

const head = `How each app shows the saved pages of test/preview/pages/. For each page: the texts that cards have, with a letter each; then the size
of the image, what the card shows, and the apps that show it so; then the problems. The rules behind them, with their sources, are in
docs/previews.md. Written by \`npm run previews\` and read by people; test/node/previews.test.mjs compares.
`;

/** The text of test/preview/cards.txt. */
export const cardsTable = () => [head, ...Object.keys(addresses).map(pageSection)].join('\n\n') + '\n';

if (import.meta.url === pathToFileURL(process.argv[1]).href)
  writeFileSync(new URL('../test/preview/cards.txt', import.meta.url), cardsTable());
