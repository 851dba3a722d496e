// Which token descends from which.

import {wrongArgument} from '../core/utils/check-object.js';
import {checkSummaryOptions} from './internal/check-summary-options.js';
import {EventLog} from './internal/event-log.js';
import {createParentFinder, linkTokens} from './internal/link-tokens.js';
import {compareText} from './internal/names.js';
import {idText} from './internal/token-text.js';
import type {SummaryOptions} from './summary.js';

/** A token and the one that it descends from. */
export interface CascadeEdge {
  child: string;
  /** Of several possible parents, the first in alphabetical order. */
  parent: string;
  /** How many tokens may be the parent. Only an edge with one is counted in cascades. */
  candidates: number;
}

/** What {@link linkCascades} finds. */
export interface LinkedCascades {
  /** By child, in alphabetical order. */
  edges: CascadeEdge[];
  /** Tokens that name a parent of which no event was seen. */
  unseen: {child: string; parentId: string}[];
  /** Tokens that begin a cascade: of depth 1, or with several possible parents. */
  roots: string[];
}

/**
 * Links the tokens of event records: each names its parent's id, and the parent is the token of the same site with this id, one level
 * up, whose first event is not later than its own by more than `clockTolerance`. Skips what is no event.
 *
 * @throws TypeError for an option out of range, or records that cannot be iterated over.
 * @example
 * ```ts
 * const {edges} = linkCascades(events);
 * const sure = edges.filter(({candidates}) => candidates === 1);
 * ```
 */
export function linkCascades(
  records: Iterable<unknown>,
  options?: Pick<SummaryOptions, 'since' | 'until' | 'campaign' | 'channel' | 'page' | 'clockTolerance'>,
): LinkedCascades {
  const checked = {...checkSummaryOptions(options, 'linkCascades'), dark: false} as const;
  if (typeof records === 'string' || typeof records?.[Symbol.iterator] !== 'function')
    throw wrongArgument('linkCascades', records, 'no records: give a list of events');
  const log = new EventLog(checked);
  for (const record of records) log.add(record);

  const {tokens} = log;
  const parentsOf = createParentFinder(tokens, checked.clockTolerance);
  const {parents} = linkTokens(tokens, parentsOf);
  const linked: LinkedCascades = {edges: [], unseen: [], roots: []};
  for (let token = 0; token < tokens.size; token++) {
    const child = tokens.text(token);
    const found = parentsOf(token);
    if (found.length) {
      const [parent] = found.map((candidate) => tokens.text(candidate)).sort(compareText);
      linked.edges.push({child, parent, candidates: found.length});
    }
    if (parents[token] >= tokens.size) linked.unseen.push({child, parentId: idText(tokens.parentId(token))});
    else if (parents[token] < 0) linked.roots.push(child);
  }
  linked.edges.sort((a, b) => compareText(a.child, b.child));
  linked.unseen.sort((a, b) => compareText(a.child, b.child));
  linked.roots.sort(compareText);
  return linked;
}
