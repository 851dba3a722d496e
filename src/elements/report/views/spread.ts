// Whether links travel by themselves: figures with their intervals.

import {html, nothing, type TemplateResult} from 'lit-html';
import type {Figure} from '../../../measure/summary.js';
import type {ReportContext} from '../parts/context.js';
import {panel, tooFew} from '../parts/panel.js';
import {cell, figureCell, intervalText, number, type Cell} from '../parts/table.js';
import {fill} from '../words/report-words.js';

interface Line {
  name: string;
  figure?: Figure;
  /** In place of a figure: text. */
  text?: string | undefined;
  format: (value: number) => string;
  about?: string | undefined;
}

function linesOf({words, format, summary}: ReportContext): Line[] {
  const {passing, detection, times, engagement} = summary;
  const {spread} = words;
  const {k} = passing;
  const direction = k.status !== 'ok' ? undefined : k.low > 1 ? spread.grows : k.high < 1 ? spread.fades : undefined;
  const duration = (ms: number | undefined) => (ms === undefined ? '–' : format.duration(ms));
  return [
    {name: spread.k, figure: k, format: format.decimal, about: `${spread.aboutK}. ${direction ?? ''}`.trim()},
    {name: spread.passAlong, figure: passing.passAlong, format: format.decimal},
    {name: spread.arrivalsPerShare, figure: passing.arrivalsPerShare, format: format.decimal},
    {name: spread.detection, figure: detection.rate, format: format.percent, about: spread.aboutDetection},
    {name: spread.toFirstArrival, text: duration(times.toFirstArrival), format: format.duration},
    {name: spread.halfLife, text: duration(times.halfLife), format: format.duration},
    ...(engagement
      ? [
          {
            name: spread.engagement,
            text: fill(spread.engagementValue, {
              seconds: format.duration(engagement.seconds * 1000),
              scroll: format.percent(engagement.scroll / 100),
            }),
            format: format.number,
          },
        ]
      : []),
  ];
}

function draw({name, figure, text, format, about}: Line, context: ReportContext): TemplateResult {
  const isMissing = figure?.status === 'too-few';
  return html`<div class="fact">
    <dt>${name}</dt>
    <dd>
      ${figure ? html`<span class="fact-value">${number(figureCell(figure, format))}</span>` : html`<span class="fact-value">${text}</span>`}
      ${figure?.status === 'ok' ? html`<span class="fact-interval">${intervalText(figure, format, context)}</span>` : nothing}
      ${isMissing ? html`<span class="fact-about">${tooFew(figure.missing, context)}</span>` : nothing}
      ${about && !isMissing ? html`<span class="fact-about">${about}</span>` : nothing}
    </dd>
  </div>`;
}

/** Draws the figures. */
export function spread(context: ReportContext): TemplateResult {
  const {words, summary} = context;
  const lines = linesOf(context);
  const {columns} = words;
  return panel(
    {
      id: 'spread',
      title: words.views.spread,
      about: words.about.spread,
      hasRatios: true,
      isWide: true,
      isText: true,
      picture: html`${summary.passing.mixed ? html`<p class="warning">${words.spread.mixed}</p>` : nothing}
        <dl class="facts">${lines.map((each) => draw(each, context))}</dl>`,
      table: {
        columns: [columns.name, columns.figure, columns.interval],
        rows: lines.map(({name, figure, text, format}): Cell[] => [
          name,
          figure ? figureCell(figure, format) : (text ?? cell(null, format)),
          intervalText(figure, format, context),
        ]),
      },
    },
    context,
  );
}
