// How many visits without a source were shared privately: an interval on a line, never a bare number.

import {ticks} from 'd3-array';
import {html, nothing, svg, type TemplateResult} from 'lit-html';
import type {DarkAnswer} from '../../../measure/estimate-dark.js';
import {chart} from '../parts/chart.js';
import type {ReportContext} from '../parts/context.js';
import {panel, tooFew} from '../parts/panel.js';
import {cell} from '../parts/table.js';
import {fill} from '../words/report-words.js';

interface Interval {
  name: string;
  low: number;
  high: number;
  likely?: number;
}

function picture(dark: DarkAnswer, intervals: Interval[], context: ReportContext, label: string): TemplateResult {
  const {format, isRtl} = context;
  const width = context.widthOf('dark');
  const row = 50;
  const height = intervals.length * row + 24;
  const inner = width - 24;
  const x = (value: number) => {
    const at = 12 + (inner * value) / Math.max(1, dark.direct);
    return isRtl ? width - at : at;
  };
  const bar = (low: number, high: number) => ({
    from: Math.min(x(low), x(high)),
    wide: Math.max(2, Math.abs(x(high) - x(low))),
  });
  const limit = bar(dark.upper, dark.direct);
  return chart(
    width,
    height,
    label,
    svg`<rect class="beyond" x=${limit.from} y="0" width=${limit.wide} height=${height - 22} />
    ${ticks(0, Math.max(1, dark.direct), Math.max(2, Math.floor(width / 110))).map(
      (tick) =>
        svg`<line class="grid" x1=${x(tick)} x2=${x(tick)} y1="0" y2=${height - 22} /><text class="axis" text-anchor=${tick ? 'middle' : 'start'} x=${x(tick)} y=${height - 6}>${format.short(tick)}</text>`,
    )}
    ${intervals.map(({name, low, high, likely}, index) => {
      const {from, wide} = bar(low, high);
      const y = index * row + 22;
      return svg`<text class="axis" x=${x(0)} y=${y - 6}>${name}</text>
        <rect class="interval" x=${from} y=${y} width=${wide} height="16" rx="8" />
        ${likely === undefined ? nothing : svg`<circle class="point" cx=${x(likely)} cy=${y + 8} r="6" />`}`;
    })}`,
  );
}

/** Draws the estimate. */
export function dark(context: ReportContext): TemplateResult | typeof nothing {
  const {words, format, summary} = context;
  const answer = summary.dark;
  if (!answer) return nothing;
  const {direct, upper} = answer;
  const intervals: Interval[] = [];
  if (answer.status === 'ok') {
    const {low, high, likely} = answer;
    const values = {likely: format.number(likely), low: format.number(low), high: format.number(high)};
    intervals.push({name: fill(words.dark.likely, values), low, high, likely});
  }
  const {survey} = answer;
  if (survey?.status === 'ok') intervals.push({name: words.dark.survey, low: survey.low, high: survey.high});
  const label = [...intervals.map(({name}) => name), fill(words.dark.ofDirect, {direct: format.number(direct)})].join(
    ' ',
  );
  const count = (value: number | undefined) => cell(value, format.number);
  return panel(
    {
      id: 'dark',
      title: words.views.dark,
      about: direct ? `${words.about.dark} ${fill(words.dark.upper, {upper: format.number(upper)})}` : words.dark.none,
      hasRatios: true,
      picture: html`${
        answer.status === 'too-few' && direct
          ? html`<p class="fact-about">${tooFew({...answer.missing}, context)}</p>`
          : nothing
      }
      ${
        intervals.length
          ? html`${
              answer.status === 'ok'
                ? html`<p class="lead">
                    ${intervals[0].name} <span>${fill(words.dark.ofDirect, {direct: format.number(direct)})}</span>
                  </p>`
                : nothing
            }
            ${picture(answer, intervals, context, label)}`
          : nothing
      }
      ${survey?.status === 'ok' && survey.agrees === false ? html`<p class="warning">${words.dark.disagree}</p>` : nothing}
      ${
        survey?.status === 'ok'
          ? html`<p class="fact-about">
              ${fill(words.dark.surveyAbout, {
                answers: format.number(survey.answers),
                low: format.number(survey.low),
                high: format.number(survey.high),
                bias: format.decimal(survey.bias),
              })}
            </p>`
          : nothing
      }`,
      table: {
        columns: [words.columns.name, words.columns.count],
        rows: [
          [words.visits.sources.direct, count(direct - upper)],
          [words.visits.sources.dark, count(upper)],
          ...(answer.status === 'ok'
            ? [
                [words.dark.byModel.likely, count(answer.likely)],
                [words.dark.byModel.low, count(answer.low)],
                [words.dark.byModel.high, count(answer.high)],
              ]
            : []),
          ...(survey?.status === 'ok'
            ? [
                [words.dark.bySurvey.answers, count(survey.answers)],
                [words.dark.bySurvey.low, count(survey.low)],
                [words.dark.bySurvey.high, count(survey.high)],
              ]
            : []),
        ],
      },
    },
    context,
  );
}
