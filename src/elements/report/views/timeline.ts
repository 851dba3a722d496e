// One figure by day: columns for a few days, a line for many, with the period before as a dashed line behind.

import {ticks} from 'd3-array';
import {area, curveMonotoneX, line} from 'd3-shape';
import {html, nothing, svg, type TemplateResult} from 'lit-html';
import type {ReportContext} from '../parts/context.js';
import {panel} from '../parts/panel.js';
import {fill} from '../words/report-words.js';
import {daysTable} from './overview.js';

const height = 232;
const top = 12;
const bottom = 26;
/** Up to so many days are drawn as columns. */
const maxColumns = 45;

/** Days to label: about one in 90 px, the first and last without being cut. */
function labelled(count: number, width: number): number[] {
  const step = Math.max(1, Math.ceil(count / Math.max(2, Math.floor(width / 90))));
  return [...new Array<undefined>(count)].map((_, index) => index).filter((index) => index % step === 0);
}

function picture(context: ReportContext): TemplateResult {
  const {selection, before, state, words, format, setState} = context;
  const {metric} = state;
  const {days} = selection;
  const values = days.map((day) => day[metric]);
  const earlier = before?.days.map((day) => day[metric]) ?? [];
  const max = Math.max(1, ...values, ...earlier);
  const width = context.widthOf('timeline');
  const steps = ticks(0, max, 4).filter(Number.isInteger);
  const left = 12 + 7 * Math.max(...steps.map((step) => format.short(step).length));
  const inner = width - left - 4;
  const slot = inner / Math.max(1, days.length);
  const x = (index: number) => left + slot * (index + 0.5);
  const y = (value: number) => top + (height - top - bottom) * (1 - value / max);
  const isColumns = days.length <= maxColumns;
  const points = values.map((value, index): [number, number] => [x(index), y(value)]);
  const cursor = state.cursor === undefined ? undefined : Math.min(state.cursor, days.length - 1);

  const move = (index: number) => setState({cursor: Math.max(0, Math.min(days.length - 1, index))});
  const onPointer = (event: PointerEvent) => {
    const box = (event.currentTarget as Element).getBoundingClientRect();
    move(Math.floor((event.clientX - box.left - left) / slot));
  };
  const onKey = (event: KeyboardEvent) => {
    const at = cursor ?? days.length - 1;
    const to = {ArrowLeft: at - 1, ArrowRight: at + 1, ArrowDown: at - 7, ArrowUp: at + 7, Home: 0, End: days.length}[
      event.key
    ];
    if (to === undefined) return;
    event.preventDefault();
    move(to);
  };
  const shown = cursor ?? days.length - 1;
  const value = (index: number) =>
    fill(words.timeline.point, {day: format.day(days[index].day), value: format.number(values[index])});

  return html`<svg
      class="chart timeline"
      width=${width}
      height=${height}
      viewBox="0 0 ${width} ${height}"
      role="slider"
      tabindex="0"
      aria-label="${words.metrics[metric]}, ${words.timeline.slider}"
      aria-valuemin="1"
      aria-valuemax=${days.length}
      aria-valuenow=${shown + 1}
      aria-valuetext=${value(shown)}
      @pointermove=${onPointer}
      @pointerdown=${onPointer}
      @pointerleave=${() => setState({cursor: undefined})}
      @keydown=${onKey}
    >
      ${steps.map(
        (step) =>
          svg`<line class="grid" x1=${left} x2=${width} y1=${y(step)} y2=${y(step)} /><text class="axis" text-anchor="end" x=${left - 8} y=${y(step) + 4}>${format.short(step)}</text>`,
      )}
      ${labelled(days.length, inner).map(
        (index) =>
          svg`<text class="axis" text-anchor=${index || slot > 60 ? 'middle' : 'start'} x=${index || slot > 60 ? x(index) : left} y=${height - 6}>${format.shortDay(days[index].day)}</text>`,
      )}
      ${
        isColumns
          ? points.map(([, at], index) => {
              const column = Math.max(2, Math.min(slot * 0.68, 44));
              const tall = Math.max(values[index] ? 2 : 0, height - bottom - at);
              return svg`<rect class=${cursor === undefined || cursor === index ? 'mark' : 'mark dim'} x=${x(index) - column / 2} y=${height - bottom - tall} width=${column} height=${tall} rx=${Math.min(3, column / 3)} />`;
            })
          : svg`<path class="area" d=${
              area<[number, number]>()
                .x(([at]) => at)
                .y0(y(0))
                .y1(([, at]) => at)
                .curve(curveMonotoneX)(points) ?? ''
            } /><path class="line" d=${line<[number, number]>().curve(curveMonotoneX)(points) ?? ''} />`
      }
      ${
        earlier.length > 1
          ? svg`<path class="earlier" d=${line<number>((_, index) => x(index), y).curve(curveMonotoneX)(earlier) ?? ''} />`
          : nothing
      }
      ${
        cursor === undefined || isColumns
          ? nothing
          : svg`<line class="cursor" x1=${x(cursor)} x2=${x(cursor)} y1=${top} y2=${height - bottom} /><circle class="point" cx=${x(cursor)} cy=${y(values[cursor])} r="4.5" />`
      }
    </svg>
    <p class="readout" aria-hidden="true">
      <span>${cursor === undefined ? words.aboutMetrics[metric] : value(cursor)}</span>
      ${
        earlier.length > 1
          ? html`<span class="key"
              >${words.before}${cursor === undefined ? nothing : `: ${format.number(earlier[cursor] ?? 0)}`}</span
            >`
          : nothing
      }
    </p>`;
}

/** Draws the timeline. */
export const timeline = (context: ReportContext): TemplateResult =>
  panel(
    {
      id: 'timeline',
      title: fill(context.words.timeline.title, {metric: context.words.metrics[context.state.metric]}),
      picture: context.selection.days.length ? picture(context) : nothing,
      table: daysTable(context),
      isWide: true,
    },
    context,
  );
