// From shares to conversions: how many came so far, and at which rate.

import {area, curveMonotoneX} from 'd3-shape';
import {svg, type TemplateResult} from 'lit-html';
import {chart} from '../parts/chart.js';
import type {ReportContext} from '../parts/context.js';
import {panel} from '../parts/panel.js';
import {cell, figureCell, intervalText, type Cell} from '../parts/table.js';
import {fill} from '../words/report-words.js';

interface Step {
  name: string;
  count: number;
  /** How it follows from the step before, in words. */
  rate: string;
}

function stepsOf({words, format, selection}: ReportContext): Step[] {
  const {shares, arrivals, engaged, conversions, onward} = selection.totals;
  const ofArrivals = (count: number) =>
    arrivals ? fill(words.steps.ofArrivals, {rate: format.percent(count / arrivals)}) : '';
  return [
    {name: words.metrics.shares, count: shares, rate: ''},
    {
      name: words.metrics.arrivals,
      count: arrivals,
      rate: shares ? fill(words.steps.perShare, {rate: format.decimal(arrivals / shares)}) : '',
    },
    {name: words.metrics.engaged, count: engaged, rate: ofArrivals(engaged)},
    {name: words.metrics.onward, count: onward, rate: ofArrivals(onward)},
    {name: words.metrics.conversions, count: conversions, rate: ofArrivals(conversions)},
  ];
}

/** Side by side, each flowing into the next. */
function across(steps: Step[], context: ReportContext, width: number): TemplateResult {
  const height = 216;
  const middle = 144;
  const half = 64;
  const max = Math.max(1, ...steps.map(({count}) => count));
  const slot = width / steps.length;
  const x = (at: number) => (context.isRtl ? width - at : at);
  // A plateau for each step, so that its height can be compared.
  const shape = steps.flatMap(({count}, index): [number, number][] => {
    const tall = Math.max(1, (count / max) * half);
    return [
      [x(slot * (index + 0.06)), tall],
      [x(slot * (index + 0.62)), tall],
    ];
  });
  const path =
    area<[number, number]>()
      .x(([at]) => at)
      .y0(([, tall]) => middle + tall)
      .y1(([, tall]) => middle - tall)
      .curve(curveMonotoneX)(shape) ?? '';
  return chart(
    width,
    height,
    label(steps, context),
    svg`<path class="flow" d=${path} />
    ${steps.map(({name, count, rate}, index) => {
      const at = x(slot * (index + 0.06));
      return svg`<line class="grid" x1=${at} x2=${at} y1="8" y2=${height} />
        <text class="axis" x=${x(slot * (index + 0.06) + 8)} y="18">${name}</text>
        <text class="large" x=${x(slot * (index + 0.06) + 8)} y="42">${context.format.number(count)}</text>
        <text class="axis" x=${x(slot * (index + 0.06) + 8)} y="60">${rate}</text>`;
    })}`,
  );
}

/** Below each other, where there is no room. */
function down(steps: Step[], context: ReportContext, width: number): TemplateResult {
  const row = 52;
  const max = Math.max(1, ...steps.map(({count}) => count));
  const x = (from: number, length = 0) => (context.isRtl ? width - from - length : from);
  return chart(
    width,
    row * steps.length,
    label(steps, context),
    steps.map(({name, count, rate}, index) => {
      const length = Math.max(2, (count / max) * width);
      return svg`<text x=${x(0)} y=${index * row + 15}>${name}</text>
        <text text-anchor="end" x=${x(width)} y=${index * row + 15}>${rate ? `${context.format.number(count)} · ${rate}` : context.format.number(count)}</text>
        <rect class="mark" x=${x(0, length)} y=${index * row + 23} width=${length} height="12" rx="3" />`;
    }),
  );
}

const label = (steps: Step[], {format}: ReportContext): string =>
  steps.map(({name, count, rate}) => `${name}: ${format.number(count)}${rate ? ` (${rate})` : ''}`).join('; ');

/** Draws the funnel. */
export function funnel(context: ReportContext): TemplateResult {
  const {words, format, summary, ofWholeLog} = context;
  const steps = stepsOf(context);
  const width = context.widthOf('funnel');
  const {engaged, converted} = summary.rates;
  const figures = [undefined, undefined, engaged, undefined, converted];
  return panel(
    {
      id: 'funnel',
      title: words.views.funnel,
      about: words.about.funnel,
      picture: width < 560 ? down(steps, context, width) : across(steps, context, width),
      isWide: true,
      table: {
        columns: [words.columns.step, words.columns.count, words.columns.rate, words.columns.interval],
        rows: steps.map(({name, count}, index): Cell[] => {
          const figure = ofWholeLog ? undefined : figures[index];
          return [
            name,
            cell(count, format.number),
            figureCell(figure, format.percent),
            intervalText(figure, format.percent, context),
          ];
        }),
      },
    },
    context,
  );
}
