// Dark or direct: what is said of a visit that bears no sign of where it came from.

import {attempt} from '../../core/utils/attempt.js';
import {percentDecode} from '../../core/utils/percent-encode.js';
import type {VisitHints, VisitOptions, VisitSource, VisitWeights} from '../visit.js';

const week = 6048e5;

/** A webview that its app did not name: nothing follows the engine's words; Android's bears the mark "wv", an iPhone's lacks "Safari". */
const nameless = /Android WebView|; wv\).* Safari\/[\d.]+$|\(iP.*\) Mobile\/\w+$/;

/** Weighs a visit without a sign: what is said, how surely, and why. */
export function darkOrDirect(
  {pathname, search}: URL,
  userAgent: string,
  hints: VisitHints,
  {direct, weights}: VisitOptions,
): [VisitSource, number, string[]] {
  const parts = percentDecode(pathname).split('/').filter(Boolean);
  const path = '/' + parts.join('/');
  // Three digits, in the query too (?p=1234), or twelve characters with a hyphen: nobody types that.
  const long = parts.length > 2 || /(\d\D*){3}|^(?=[^?]*[-_])[^?]{12}/.test((parts.at(-1) ?? '') + search);
  const deep = long || parts.length > 1;
  const webview = nameless.test(attempt(() => String(hints.brands)) + ' ' + userAgent);
  // One path need not stand in a list; what is neither path nor expression lists nothing.
  const listed = [direct ?? []]
    .flat()
    .some((rule) =>
      typeof rule === 'string' ? rule === path || rule === path + '/' : attempt(() => path.search(rule) > -1),
    );
  const weightOf = (name: keyof VisitWeights, weight: number): number => {
    const own = weights?.[name];
    return typeof own === 'number' && Number.isFinite(own) ? own : weight;
  };

  const reasons: string[] = [];
  let score = 0;
  const weigh = (fits: unknown, name: keyof VisitWeights, weight: number) => {
    if (fits) {
      score += weightOf(name, weight);
      reasons.push(name);
    }
  };
  weigh(deep, 'deep', 0.5);
  weigh(!deep, 'short', 0.3);
  weigh(webview, 'webview', 0.25);
  weigh(long, 'long', 0.15);
  weigh(hints.mobile ?? /Mobi|Android/.test(userAgent), 'mobile', 0.1);
  const isFresh = () => +new Date(hints.published as number) > (hints.now ?? Date.now()) - week;
  weigh(attempt(isFresh), 'fresh', 0.1);
  weigh(/[?&](tab|sort|order|view|page)=/.test(search), 'state', -0.2);
  score = Math.min(weightOf('cap', 0.85), Math.max(weightOf('floor', 0.3), score));

  if (hints.standalone) return ['direct', weightOf('standalone', 0.9), ['standalone']];
  if (webview || (deep && !listed)) return ['dark', score, reasons];
  if (parts[0] && !listed) return ['direct', 1 - score, reasons];
  return ['direct', weightOf('home', 0.8), [listed ? 'listed' : 'home']];
}
