// Answers, conversions, and what was read: counts by name.

import {html, nothing, type TemplateResult} from 'lit-html';
import {answerChoices} from '../../../core/events/event.js';
import {bars, barsPicture, type Bar} from '../parts/bars.js';
import type {ReportContext} from '../parts/context.js';
import {panel} from '../parts/panel.js';
import {cell, number, type Cell} from '../parts/table.js';

const maxBars = 8;

/** Draws the answers to the question on the page. */
export function answers(context: ReportContext): TemplateResult {
  const {words, format, summary} = context;
  const given = answerChoices
    .map((choice): [string, number] => [words.answers[choice], summary.answers[choice]])
    .sort(([, a], [, b]) => b - a);
  const list = given.map(([name, size]): Bar => ({name, size, cells: [cell(size, format.number)]}));
  const hasAny = given.some(([, count]) => count);
  return panel(
    {
      id: 'answers',
      title: words.views.answers,
      about: hasAny ? words.about.answers : words.noAnswers,
      hasRatios: true,
      picture: hasAny ? bars(list, context) : nothing,
      savedPicture: (width) => barsPicture(list, context, width),
      table: {
        columns: [words.columns.name, words.columns.count],
        rows: given.map(([name, count]) => [name, cell(count, format.number)]),
      },
    },
    context,
  );
}

/** Draws the conversions by name. */
export function conversions(context: ReportContext): TemplateResult {
  const {words, format, summary} = context;
  const list = summary.conversions.slice(0, maxBars).map(({name, count, value}): Bar => ({
    name,
    size: count,
    cells: [cell(count, format.number)],
    ...(format.amounts(value) && {name: `${name} · ${format.amounts(value)}`}),
  }));
  return panel(
    {
      id: 'conversions',
      title: words.views.conversions,
      about: list.length ? words.about.conversions : words.noConversions,
      hasRatios: true,
      picture: list.length ? bars(list, context) : nothing,
      savedPicture: (width) => barsPicture(list, context, width),
      table: {
        columns: [words.columns.name, words.columns.count, words.columns.value],
        rows: summary.conversions.map(({name, count, value}): Cell[] => [
          name,
          cell(count, format.number),
          format.amounts(value),
        ]),
      },
    },
    context,
  );
}

/** Draws what was counted and what not. */
export function records(context: ReportContext): TemplateResult {
  const {words, format, summary, selection} = context;
  const {events, duplicates, skipped, filtered} = summary.records;
  const {damaged, probed, sharesFailed} = selection.totals;
  const rows: [string, number][] = [
    [words.records.events, events],
    [words.records.duplicates, duplicates],
    [words.records.skipped, skipped],
    [words.records.filtered, filtered],
    [words.records.damaged, damaged],
    [words.records.probed, probed],
    [words.records.failed, sharesFailed],
  ];
  return panel(
    {
      id: 'records',
      title: words.views.records,
      about: words.about.records,
      hasRatios: true,
      isText: true,
      picture: html`<dl class="list">
        ${rows.map(
          ([name, count]) =>
            html`<div>
              <dt>${name}</dt>
              <dd>${number(cell(count, format.number))}</dd>
            </div>`,
        )}
      </dl>`,
      table: {
        columns: [words.columns.name, words.columns.count],
        rows: rows.map(([name, count]) => [name, cell(count, format.number)]),
      },
    },
    context,
  );
}
