// Arrivals by weekday and hour, as a heat map.

import {svg, type TemplateResult} from 'lit-html';
import {chart} from '../parts/chart.js';
import type {ReportContext} from '../parts/context.js';
import {panel} from '../parts/panel.js';
import {cell} from '../parts/table.js';
import {fill} from '../words/report-words.js';

const days = [0, 1, 2, 3, 4, 5, 6];
const hours = [...new Array<undefined>(24)].map((_, hour) => hour);

/** Five shades are told apart; none for no arrival. */
const shade = (count: number, max: number): number => (count ? Math.max(1, Math.ceil((5 * count) / max)) : 0);

/** Draws the heat map. */
export function bestHours(context: ReportContext): TemplateResult {
  const {words, format, summary} = context;
  const counts = summary.times.arrivalsByHour;
  const max = Math.max(0, ...counts);
  const best = counts.indexOf(max);
  const text = max
    ? fill(words.hours.best, {day: format.weekday(Math.floor(best / 24)), hour: format.hours(best % 24)})
    : words.hours.none;
  const width = context.widthOf('hours');
  const left = 40;
  const size = (width - left) / 24;
  const tall = Math.max(14, Math.min(size, 24));
  const height = 7 * tall + 22;
  return panel(
    {
      id: 'hours',
      title: words.views.hours,
      about: text,
      hasRatios: true,
      picture: chart(
        width,
        height,
        `${words.about.hours} ${text}`,
        svg`${days.map(
          (day) =>
            svg`<text class="axis" text-anchor="end" x=${left - 8} y=${day * tall + tall / 2 + 4}>${format.weekday(day, 'short')}</text>
            ${hours.map((hour) => {
              const count = counts[day * 24 + hour];
              const title = fill(words.hours.point, {
                day: format.weekday(day),
                hour: format.hours(hour),
                value: format.number(count),
              });
              return svg`<rect class="heat heat-${shade(count, max)}" x=${left + hour * size + 1} y=${day * tall + 1} width=${size - 2} height=${tall - 2} rx="2.5"><title>${title}</title></rect>`;
            })}`,
        )}
        ${[0, 6, 12, 18].map(
          (hour) =>
            svg`<text class="axis" text-anchor="start" x=${left + hour * size + 1} y=${height - 4}>${format.hour(hour)}</text>`,
        )}`,
      ),
      table: {
        columns: [words.columns.hour, ...days.map((day) => format.weekday(day))],
        rows: hours.map((hour) => [
          format.hours(hour),
          ...days.map((day) => cell(counts[day * 24 + hour], format.number)),
        ]),
      },
    },
    context,
  );
}
