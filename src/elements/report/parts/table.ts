// The table behind a picture, on the page and as data.

import {html, type TemplateResult} from 'lit-html';
import type {Figure} from '../../../measure/summary.js';
import type {ReportContext} from './context.js';

/** A number as it is shown, or words in its place where there is none. */
export interface NumberCell {
  value: number | null;
  text: string;
}

export type Cell = string | NumberCell;

/** A table. The first cell of each row names it. */
export interface Table {
  /** What it is of, if that is not the view's title. */
  caption?: string;
  columns: string[];
  rows: Cell[][];
}

/** A cell that holds a number. */
export const cell = (value: number | null | undefined, format: (value: number) => string): NumberCell =>
  value === null || value === undefined || !Number.isFinite(value)
    ? {value: null, text: '–'}
    : {value, text: format(value)};

/** The value of a figure; nothing where data are too few. */
export const figureCell = (figure: Figure | undefined, format: (value: number) => string): NumberCell =>
  cell(figure?.status === 'ok' ? figure.value : null, format);

/** The interval of a figure, in words. */
export const intervalText = (
  figure: Figure | undefined,
  format: (value: number) => string,
  {words}: Pick<ReportContext, 'words'>,
): string =>
  figure?.status === 'ok'
    ? words.interval.replace('{low}', () => format(figure.low)).replace('{high}', () => format(figure.high))
    : '–';

/** A number whose exact value scripts can read. */
export const number = ({value, text}: NumberCell): TemplateResult =>
  value === null ? html`${text}` : html`<data value=${value}>${text}</data>`;

const drawCell = (content: Cell, index: number): TemplateResult => {
  if (!index) return html`<th scope="row"><bdi>${typeof content === 'string' ? content : number(content)}</bdi></th>`;
  return typeof content === 'string'
    ? html`<td><bdi>${content}</bdi></td>`
    : html`<td class="number">${number(content)}</td>`;
};

/** Draws a table. It scrolls inside its box, which can have the focus for that. */
export function drawTable({caption, columns, rows}: Table, title: string, label: string): TemplateResult {
  const isNumber = (index: number) => typeof rows[0]?.[index] === 'object' && index > 0;
  return html`<div class="scroll" role="region" aria-label=${label} tabindex="0">
    <table>
      <caption class="hidden">
        ${caption ?? title}
      </caption>
      <thead>
        <tr>
          ${columns.map((name, index) => html`<th scope="col" class=${isNumber(index) ? 'number' : ''}>${name}</th>`)}
        </tr>
      </thead>
      <tbody>
        ${rows.map(
          (row) =>
            html`<tr>
              ${row.map(drawCell)}
            </tr>`,
        )}
      </tbody>
    </table>
  </div>`;
}
