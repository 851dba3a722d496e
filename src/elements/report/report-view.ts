// The report as a whole: its head, its views, and what stands there while there is nothing to show.

import {html, nothing, type TemplateResult} from 'lit-html';
import {hasFilters} from './data/filters.js';
import type {ReportContext} from './parts/context.js';
import {filterBar, periodText} from './parts/toolbar.js';
import {cascades} from './views/cascades.js';
import {dark} from './views/dark.js';
import {funnel} from './views/funnel.js';
import {groups} from './views/groups.js';
import {bestHours} from './views/hours.js';
import {answers, conversions, records} from './views/lists.js';
import {overview} from './views/overview.js';
import {spread} from './views/spread.js';
import {timeline} from './views/timeline.js';
import {visits} from './views/visits.js';
import {fill} from './words/report-words.js';
import type {ReportWords} from '../../locales/report-words.js';

/** Words in place of the views, with what helps. */
export function message(title: string, text: string, kind: 'empty' | 'error' | 'loading'): TemplateResult {
  return html`<div class="message ${kind}" role=${kind === 'error' ? 'alert' : 'status'}>
    <svg viewBox="0 0 200 80" aria-hidden="true">
      <path d="M14 62c30 0 30-44 62-44s28 38 58 38 26-34 52-34" />
      <circle cx="14" cy="62" r="6" />
      <circle cx="76" cy="18" r="6" />
      <circle cx="134" cy="56" r="6" />
      <circle cx="186" cy="22" r="6" />
    </svg>
    <p class="message-title">${title}</p>
    <p>${text}</p>
  </div>`;
}

/** What stands there while events are read. */
export const loading = (words: ReportWords, count: string): TemplateResult =>
  message(count ? fill(words.loadingCount, {count}) : words.loading, '', 'loading');

/** The views below the first two. */
function grid(context: ReportContext): TemplateResult {
  // A log without campaigns has one group, which is everything.
  const hasCampaigns = context.choices.campaigns.some(Boolean);
  return html`<div class="grid">
    ${groups('channel', context)} ${groups('page', context)} ${funnel(context)} ${spread(context)} ${bestHours(context)}
    ${hasCampaigns ? groups('campaign', context) : conversions(context)} ${cascades(context)} ${visits(context)}
    ${dark(context)} ${answers(context)} ${hasCampaigns ? conversions(context) : nothing} ${records(context)}
  </div>`;
}

/**
 * Draws the report. `isLive`: whether it grows; `isBusy`: whether what matches the filters is being computed; `hasGrid`: whether the views
 * below the first two are drawn as well.
 */
export function reportView(
  context: ReportContext,
  {isLive, isBusy, hasGrid}: {isLive: boolean; isBusy: boolean; hasGrid: boolean},
): TemplateResult {
  const {words, format, summary, filters} = context;
  const {events, skipped} = summary.records;
  return html`<header class="head">
      <div>
        <h2>${words.title} ${isLive ? html`<span class="live">${words.live}</span>` : nothing}</h2>
        <p class="period">${periodText(context)}</p>
      </div>
      ${filterBar(context)}
    </header>
    ${skipped ? html`<p class="note">${fill(words.partial, {skipped: format.number(skipped)})}</p>` : nothing}
    <div class="views" aria-busy=${isBusy || !hasGrid}>
      ${
        events
          ? html`<div class="hero">${overview(context)} ${timeline(context)}</div>
              ${hasGrid ? grid(context) : nothing}`
          : message(words.empty.title, hasFilters(filters) ? words.empty.filtered : words.empty.text, 'empty')
      }
    </div>`;
}
