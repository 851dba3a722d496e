// What `dark-social preview` prints.

import type {PagePreviews, Preview} from '../../preview/index.js';

const usualWidth = 100;
/** Characters that take two columns of a terminal. */
const wide =
  /[\u1100-\u115f\u2e80-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f\uff00-\uff60\uffe0-\uffe6\u{1f300}-\u{1faff}]/u;
const rightToLeft = /[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefc]/;

/** A text on one line, without signs that steer a terminal or turn the direction of what follows. */
const harmless = (text: string): string =>
  text.replace(/[\s\p{Cc}\u200e\u200f\u202a-\u202e\u2066-\u2069]+/gu, ' ').trim();

/** A text in so many columns: cut, or filled up. */
function column(text: string, width: number): string {
  let used = 0;
  let kept = '';
  const characters = [...harmless(text)];
  const total = characters.reduce((sum, character) => sum + (wide.test(character) ? 2 : 1), 0);
  for (const character of characters) {
    const next = used + (wide.test(character) ? 2 : 1);
    if (next > (total > width ? width - 1 : width)) break;
    kept += character;
    used = next;
  }
  if (total > width) {
    kept += '…';
    used++;
  }
  // Kept apart, so that a right-to-left title does not move the columns.
  return (rightToLeft.test(kept) ? `\u2068${kept}\u2069` : kept) + ' '.repeat(Math.max(0, width - used));
}

/** Breaks a sentence into lines of at most a width. */
function wrap(text: string, width: number): string[] {
  const lines = [''];
  for (const word of harmless(text).split(' ')) {
    const line = lines[lines.length - 1];
    if (line && line.length + 1 + word.length > width) lines.push(word);
    else lines[lines.length - 1] = line ? `${line} ${word}` : word;
  }
  return lines;
}

function row(app: string, image: string, title: string, description: string, width: number): string {
  const [appWidth, imageWidth] = [16, 6];
  const titleWidth = Math.floor((width - appWidth - imageWidth) * 0.45);
  const rest = width - appWidth - imageWidth - titleWidth - 3;
  const cells = [
    column(app, appWidth),
    column(image, imageWidth),
    column(title, titleWidth),
    column(description, rest),
  ];
  return cells.join(' ').trimEnd();
}

/** In place of a text that stands in the row above too, so that differences stand out. */
const ditto = '"';

function previewRow({name, card}: Preview, above: Preview | undefined, width: number): string {
  if (!card) return row(name, '-', '(the plain link)', '', width);
  const text = (part: 'title' | 'description') =>
    card[part] && card[part] === above?.card?.[part] ? ditto : (card[part] ?? '-');
  return row(name, card.size, text('title'), text('description'), width);
}

/** The previews as lines for a terminal of some columns. */
export function previewTable(url: string, {previews, problems}: PagePreviews, columns = usualWidth): string {
  const width = Math.min(Math.max(columns, 60), 160);
  const names = new Map(previews.map(({app, name}) => [app, name]));
  const lines = problems.flatMap(({severity, message, apps}) => {
    const who = apps.map((app) => names.get(app) ?? app).join(', ');
    const told = [...wrap(message, width - 10), ...wrap(`(${who})`, width - 10)];
    return told.map((line, index) => `${(index ? '' : severity).padEnd(9)} ${line}`);
  });
  return [
    `How apps show ${harmless(url)}`,
    '',
    row('app', 'image', 'title', 'description', width),
    ...previews.map((preview, index) => previewRow(preview, previews[index - 1], width)),
    '',
    problems.length ? 'Problems' : 'No problems.',
    ...lines,
  ].join('\n');
}

/** JSON without the control characters that a terminal obeys. */
export const safeJson = (value: unknown): string =>
  JSON.stringify(value, undefined, 2).replace(/[\x7f-\x9f]/g, (sign) => '\\u00' + sign.charCodeAt(0).toString(16));
