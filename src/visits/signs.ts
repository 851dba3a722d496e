// The tables of signs: how one is written, and how it is read.

import {tell, type Visit, type VisitSource} from './visit.js';

/**
 * Finds the first line of a table that fits, so what is special stands before what is general. A table is a text: under each source
 * (a line of its own, which may come several times) a line an app, of up to four cells apart by semicolons. `source=0.6` says how
 * far the lines below it are trusted.
 *
 * | cell | holds |
 * | --- | --- |
 * | 1 | the app's name, or names (`claude|mistral`), by which tokens name their channel too. On a line without a name the app is the host, if there is one |
 * | 2 | what its browser says in the user agent, or puts into the window; `*` stands for the app's own name |
 * | 3 | hosts of referrers, with their subdomains (`^example.org`: without), and Android packages. `*` stands for `app.com`, `.org`, `.ai`, and packages `com.app…` |
 * | 4 | how parameters of the address begin: `utm_source=app` |
 *
 * A cell is a regular expression, all in lower case, in which a dot is a dot, and the first `*` the app's name.
 *
 * @param place - The cell, counted from 0: the token's channel, the app's browser, the referrer's host, the address.
 */
export function findSign(table: string, place: 0 | 1 | 2 | 3, text: string, host?: string): Visit | undefined {
  let source = '';
  let trust: string | undefined;
  text = text.toLowerCase();
  for (const line of table.split('\n')) {
    const cells = line.split(';');
    const [app] = cells;
    if (cells.length < 2) [source, trust] = line.split('=');
    const cell = cells[place]?.replace('*', place > 1 ? `(${app}).(com|org|ai)` : app);
    const pattern = ['^(-)$', '-', '(^|.)(-)$', '[?&#](-)'][place].replace('-', cell);
    if (cell && RegExp(pattern.replace(/\./g, '\\.')).test(text))
      return tell(
        source as VisitSource,
        +((place && trust) || [1, 0.95, 0.95, 0.9][place]),
        [['token', 'in-app', 'referrer', 'parameter'][place]],
        // Of several names the one that stands in the text.
        text.match(app)?.[0] || app || host,
      );
  }
  return;
}
