// Decides between dark and direct, for a visit that nothing says the source of.

import {attempt} from '../../core/utils/attempt.js';
import {percentDecode} from '../../core/utils/percent-encode.js';
import type {VisitHints, VisitOptions, VisitSource, VisitWeights} from '../visit.js';

const day = 24 * 60 * 60 * 1000;

/** An app's browser that does not name the app: Android's has "; wv" and nothing after the engine's words, an iPhone's lacks "Safari". */
const unnamedWebview = /Android WebView|; wv\).* Safari\/[\d.]+$|\(iP.*\) Mobile\/\w+$/;

/** Query parameters that a bookmark keeps. */
const stateParam = /[?&](tab|sort|order|view|page)=/;

/** A last path segment or query that nobody types: three digits, in the query too (?p=1234), or twelve characters with a hyphen. */
const untypeable = /(\d\D*){3}|^(?=[^?]*[-_])[^?]{12}/;

/** Whether a path is one of the site's pages that people visit by habit. A rule of another type matches nothing. */
const isListed = (path: string, rule: unknown): boolean | undefined =>
  typeof rule === 'string' ? rule === path || rule === path + '/' : attempt(() => path.search(rule as RegExp) > -1);

/** Whether the page was published within the last seven days. */
const isFresh = ({published, now}: VisitHints): boolean =>
  attempt(() => new Date(published as number).getTime() > (now ?? Date.now()) - 7 * day) ?? false;

/** The source, its confidence and the reasons. */
export function darkOrDirect(
  {pathname, search}: URL,
  userAgent: string,
  hints: VisitHints,
  {direct, weights}: VisitOptions,
): [VisitSource, number, string[]] {
  const segments = percentDecode(pathname).split('/').filter(Boolean);
  const path = '/' + segments.join('/');
  const isLong = segments.length > 2 || untypeable.test((segments.at(-1) ?? '') + search);
  const isDeep = isLong || segments.length > 1;
  const isWebview = unnamedWebview.test(attempt(() => String(hints.brands)) + ' ' + userAgent);
  // A single path may be given instead of a list.
  const listed = [direct ?? []].flat().some((rule) => isListed(path, rule));
  const weightOf = (name: keyof VisitWeights, standard: number): number => {
    const own = weights?.[name];
    return Number.isFinite(own) ? (own as number) : standard;
  };

  if (hints.standalone) return ['direct', weightOf('standalone', 0.9), ['standalone']];
  const reasons: string[] = [];
  let score = 0;
  const weigh = (applies: unknown, name: keyof VisitWeights, weight: number) => {
    if (!applies) return;
    score += weightOf(name, weight);
    reasons.push(name);
  };
  weigh(isDeep, 'deep', 0.5);
  weigh(!isDeep, 'short', 0.3);
  weigh(isWebview, 'webview', 0.25);
  weigh(isLong, 'long', 0.15);
  weigh(hints.mobile ?? /Mobi|Android/.test(userAgent), 'mobile', 0.1);
  weigh(isFresh(hints), 'fresh', 0.1);
  weigh(stateParam.test(search), 'state', -0.2);
  score = Math.min(weightOf('cap', 0.85), Math.max(weightOf('floor', 0.3), score));

  if (isWebview || (isDeep && !listed)) return ['dark', score, reasons];
  if (segments[0] && !listed) return ['direct', 1 - score, reasons];
  return ['direct', weightOf('home', 0.8), [listed ? 'listed' : 'home']];
}
