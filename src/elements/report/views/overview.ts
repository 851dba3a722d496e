// The large figures at the head of the report, with their change to the period before. Each is a button that shows it over time.

import {html, nothing, type TemplateResult} from 'lit-html';
import type {Counts, Figure} from '../../../measure/summary.js';
import type {ReportContext} from '../parts/context.js';
import {cell, number, type Table} from '../parts/table.js';
import {fill} from '../words/report-words.js';
import type {Metric} from '../../../locales/report-words.js';

export const metrics: readonly Metric[] = ['arrivals', 'shares', 'onward', 'engaged', 'conversions'];

/** How a figure changed: an arrow and percents for the eye, a sentence for screen readers. */
function change(now: number, then: number, {words, format}: ReportContext): TemplateResult {
  if (now === then)
    return html`<span class="change" title=${words.change.same}
      >=<span class="hidden">${words.change.same}</span></span
    >`;
  if (!then)
    return html`<span class="change" title=${words.change.new}>+<span class="hidden">${words.change.new}</span></span>`;
  const isUp = now > then;
  const percent = format.percent(Math.abs(now - then) / then);
  const text = fill(isUp ? words.change.up : words.change.down, {percent, before: format.number(then)});
  return html`<span class="change ${isUp ? 'up' : 'down'}" title=${text}
    ><span aria-hidden="true">${isUp ? '↗' : '↘'} ${percent}</span><span class="hidden">${text}</span></span
  >`;
}

const interval = (figure: Figure, format: (value: number) => string, words: string): TemplateResult | undefined =>
  figure.status === 'ok'
    ? html`${fill(words, {
        value: format(figure.value),
        rate: format(figure.value),
        low: format(figure.low),
        high: format(figure.high),
      })}`
    : undefined;

const money = ({value}: Counts, {format}: ReportContext): string =>
  format.amounts(Object.fromEntries(Object.entries(value).filter(([, amount]) => amount)));

/** The line under a figure: what else is known about it, or what it is. */
function detail(metric: Metric, context: ReportContext): TemplateResult | string {
  const {words, format, summary, selection, ofWholeLog} = context;
  const {totals} = selection;
  const {arrivals} = totals;
  if (metric === 'shares' && !ofWholeLog)
    return interval(summary.sharesEstimated, format.number, words.estimated) ?? words.aboutMetrics.shares;
  if (metric === 'conversions' && money(totals, context)) return money(totals, context);
  // A rate of a handful says nothing.
  if (metric !== 'arrivals' && metric !== 'shares' && arrivals >= 20)
    return fill(words.perArrival, {rate: format.percent(totals[metric] / arrivals)});
  return words.aboutMetrics[metric];
}

/** Draws the figures. */
export function overview(context: ReportContext): TemplateResult {
  const {words, format, selection, before, state, setState} = context;
  return html`<div class="figures" role="group" aria-label=${words.title}>
    ${metrics.map(
      (metric) =>
        html`<button
          class="figure"
          type="button"
          aria-pressed=${state.metric === metric}
          data-metric=${metric}
          @click=${() => setState({metric, cursor: undefined})}
        >
          <span class="figure-name">${words.metrics[metric]}</span>
          <span class="figure-value"
            >${number(cell(selection.totals[metric], format.number))}
            ${before ? change(selection.totals[metric], before.totals[metric], context) : nothing}</span
          >
          <span class="figure-detail">${detail(metric, context)}</span>
        </button>`,
    )}
  </div>`;
}

/** The figures of each day. */
export function daysTable({words, format, selection}: ReportContext): Table {
  const {columns} = words;
  return {
    caption: words.views.timeline,
    columns: [words.timeline.day, ...metrics.map((metric) => words.metrics[metric]), columns.value],
    rows: selection.days.map((day) => [
      format.day(day.day),
      ...metrics.map((metric) => cell(day[metric], format.number)),
      format.amounts(day.value),
    ]),
  };
}
