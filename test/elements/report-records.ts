// A log for the tests of the report: large enough for every figure, and the same each time.

import {mintToken, parseToken} from 'dark-social';

type Fields = Record<string, unknown>;

const hour = 3_600_000;
const channels = ['whatsapp', 'telegram', 'email', 'copy'];
/** What a site cannot choose: markup, a formula, another direction, a very long name. */
export const hostilePages = ['/<img src=x onerror=alert(1)>', '=1+cmd|a', '/مقال', `/${'long-'.repeat(80)}`];
const pages = ['/bees', '/hedges', ...hostilePages];
const campaigns = [undefined, 'spring', '@import'];

/** The end of the log: a Saturday. */
export const end = Date.UTC(2026, 10, 28, 9);

/** Makes the records: `cascades` links from the page, of which every third is passed on. */
export function records(cascades = 180): Fields[] {
  const made: Fields[] = [];
  const add = (type: string, at: number, page: string, fields: Fields) =>
    made.push({
      ...{v: 1, type, id: `e${made.length}`, at, visit: `v${made.length}`, page, url: `https://example.org${page}`},
      ...{lib: '0.1.0', ...fields},
    });
  const share = (index: number, at: number, parent?: string, seen = true): string => {
    const channel = channels[index % channels.length];
    const token = mintToken({channel, ...(parent && {parent})});
    const {depth} = parseToken(token) ?? {};
    const page = pages[index % pages.length];
    const campaign = campaigns[index % campaigns.length];
    const fields = {channel, token, depth, ...(campaign && {campaign})};
    if (seen) add('share', at, page, {...fields, outcome: index % 17 ? 'opened' : 'cancelled'});
    for (let count = 0; count <= index % 3; count++) {
      add('arrival', at + (count + 1) * hour, page, {...fields, status: 'ok'});
      if (count) add('engaged', at + (count + 1) * hour + 60_000, page, {...fields, seconds: 30 + index, scroll: 60});
    }
    if (index % 11 === 0)
      add('conversion', at + 2 * hour, page, {...fields, name: 'order', value: 12.5, currency: 'EUR'});
    return token;
  };
  for (let index = 0; index < cascades; index++) {
    const at = end - (60 - (index % 60)) * 24 * hour;
    const token = share(index, at, undefined, index % 5 > 0);
    if (index % 3 === 2) share(index + 1, at + 3 * hour, share(index, at + 2 * hour, token), index % 4 > 0);
    for (const source of ['dark', 'direct', 'search', 'messaging'])
      add('visit', at, pages[index % pages.length], {
        ...{source, confidence: 1, reasons: [], ...(source === 'search' && {app: 'google'})},
      });
    if (index % 6 === 0) add('answer', at, '/bees', {answer: index % 4 ? 'friend' : 'none', oneIn: 10});
  }
  // What a log holds as well: something that is no event, and an event twice.
  return [...made, {hello: 'world'}, null as unknown as Fields, made[3]];
}
