// A list of names with a bar each: the picture of everything that is counted by a name.

import {html, nothing, svg, type TemplateResult} from 'lit-html';
import type {ReportContext} from './context.js';
import {number, type NumberCell} from './table.js';

/** One bar. */
export interface Bar {
  name: string;
  /** What decides its length. */
  size: number;
  /** What stands behind the name. */
  cells: NumberCell[];
  /** What a click on it does, and what that is called. */
  action?: {label: string; run: () => void} | undefined;
  isMuted?: boolean;
}

const part = (size: number, max: number): number => (max > 0 ? (100 * size) / max : 0);

/** Draws bars; `heads` name the numbers if there are several. */
export function bars(list: readonly Bar[], {isRtl}: ReportContext, heads: readonly string[] = []): TemplateResult {
  const max = Math.max(0, ...list.map(({size}) => size));
  const content = ({name, size, cells, isMuted}: Bar) => {
    const width = part(size, max);
    return html`<svg class="fill ${isMuted ? 'muted' : ''}" aria-hidden="true" focusable="false">
        <rect x="${isRtl ? 100 - width : 0}%" width="${width}%" height="100%" rx="4" />
      </svg>
      <span class="bar-name"><bdi>${name}</bdi></span>
      ${cells.map(
        (each, index) =>
          html`<span class="bar-number"
            >${heads[index] ? html`<span class="hidden">${heads[index]}: </span>` : nothing}${number(each)}</span
          >`,
      )}`;
  };
  return html`${
      heads.length
        ? html`<div class="bar-heads" aria-hidden="true">
            <span class="bar-name"></span>
            ${heads.map((head) => html`<span class="bar-number">${head}</span>`)}
          </div>`
        : nothing
    }
    <ul class="bars">
      ${list.map(
        (bar) =>
          html`<li>
            ${
              bar.action
                ? html`<button class="bar" type="button" title=${bar.action.label} @click=${bar.action.run}>
                    ${content(bar)}
                  </button>`
                : html`<div class="bar">${content(bar)}</div>`
            }
          </li>`,
      )}
    </ul>`;
}

/** The same as a picture of a width, to be saved. */
export function barsPicture(list: readonly Bar[], {isRtl}: ReportContext, width: number): TemplateResult {
  const row = 32;
  const max = Math.max(0, ...list.map(({size}) => size));
  const x = (from: number, length = 0) => (isRtl ? width - from - length : from);
  return html`<svg class="chart" width=${width} height=${list.length * row} viewBox="0 0 ${width} ${list.length * row}">
    ${list.map(({name, size, cells, isMuted}, index) => {
      const length = (part(size, max) / 100) * width;
      const y = index * row;
      return svg`<rect class=${isMuted ? 'bar-muted' : 'bar-fill'} x=${x(0, length)} y=${y + 2} width=${length} height=${row - 4} rx="4" />
        <text x=${x(10)} y=${y + row / 2 + 5}>${name.length > 60 ? `${name.slice(0, 59)}…` : name}</text>
        <text text-anchor="end" x=${x(width - 10)} y=${y + row / 2 + 5}>${cells.map(({text}) => text).join('   ')}</text>`;
    })}
  </svg>`;
}
