// The tables of signs: how one is written, and how it is read.

import {tell, type Visit, type VisitSource} from '../visit.js';

/** A cell's place in its line: the token's channel, the app's browser, the referrer's host, the address. */
type Place = 0 | 1 | 2 | 3;

/** One line of a table. */
export interface Sign {
  source: VisitSource;
  /** How far it is trusted, where the table says so. */
  trust?: number;
  /** The cells as written. The first one is the app's name, or names. */
  cells: string[];
  /** The cells as expressions, made when they are first needed. */
  patterns: RegExp[];
}

/**
 * Reads a table. What is special stands before what is general, since the first line that fits is taken. A table is a text: under
 * each source (a line of its own, which may come several times) a line an app, of up to four cells apart by semicolons. `source=0.6`
 * says how far the lines below it are trusted.
 *
 * | cell | holds |
 * | --- | --- |
 * | 1 | the app's name, or names (`claude|mistral`), by which tokens name their channel too. On a line without a name the app is the host, if there is one |
 * | 2 | what its browser says in the user agent, or puts into the window; `*` stands for the app's own name |
 * | 3 | hosts of referrers, with their subdomains (`^example.org`: without), and Android packages. `*` stands for `app.com`, `.org`, `.ai`, and packages `com.app…` |
 * | 4 | how parameters of the address begin: `utm_source=app` |
 *
 * A cell is a regular expression, all in lower case, in which a dot is a dot, and the first `*` the app's name.
 */
export function parseSigns(table: string): Sign[] {
  const signs: Sign[] = [];
  let source = '';
  let trust: number | undefined;
  for (const line of table.split('\n')) {
    const cells = line.split(';');
    if (cells.length < 2) {
      const [name, share] = line.split('=');
      source = name;
      trust = share ? Number(share) : undefined;
    } else signs.push({source: source as VisitSource, trust, cells, patterns: []});
  }
  return signs;
}

/** What of a text a cell must match, in the place of its dash. */
const frames = ['^(-)$', '-', '(^|.)(-)$', '[?&#](-)'];

/** The expression of a cell; one that fits nothing where it is empty. */
function patternOf(cells: string[], place: Place): RegExp {
  const [app] = cells;
  const cell = cells[place]?.replace('*', place > 1 ? `(${app}).(com|org|ai)` : app);
  return cell ? RegExp(frames[place].replace('-', () => cell).replace(/\./g, '\\.')) : /^\b$/;
}

/** Finds the first line that fits a text by the cell at a place. */
export function findSign(signs: readonly Sign[], place: Place, text: string, host?: string): Visit | undefined {
  text = text.toLowerCase();
  for (const {source, trust, cells, patterns} of signs) {
    if (!(patterns[place] ??= patternOf(cells, place)).test(text)) continue;
    return tell(
      source,
      (place && trust) || [1, 0.95, 0.95, 0.9][place],
      [['token', 'in-app', 'referrer', 'parameter'][place]],
      // Of several names the one that stands in the text.
      cells[0].split('|').find((name) => name && text.includes(name)) || cells[0] || host,
    );
  }
  return undefined;
}
