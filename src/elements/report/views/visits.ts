// All of a site's visits, in three kinds that are not known in the same way and never added up.

import {html, nothing, type TemplateResult} from 'lit-html';
import {bars, barsPicture, type Bar} from '../parts/bars.js';
import type {ReportContext} from '../parts/context.js';
import {panel} from '../parts/panel.js';
import {cell, number, type Cell} from '../parts/table.js';

const maxApps = 6;

/** Draws the visits. */
export function visits(context: ReportContext): TemplateResult {
  const {words, format, summary} = context;
  const {measured, inferred, unknown, apps} = summary.visits;
  const {sources} = words.visits;
  const count = (value: number) => cell(value, format.number);
  const bar = (name: string, size: number): Bar => ({name, size, cells: [count(size)]});
  const inferredSources = Object.entries(inferred)
    .filter((entry): entry is [keyof typeof sources, number] => entry[1] > 0)
    .sort(([, a], [, b]) => b - a);
  const unknownSources = (['dark', 'direct'] as const).map((source) => [source, unknown[source]] as const);
  const part = (title: string, content: TemplateResult) =>
    html`<div class="visits-part">
      <h4>${title}</h4>
      ${content}
    </div>`;
  const listOf = (list: Bar[]) => (list.length ? bars(list, context) : html`<p class="about">–</p>`);
  const all = [
    bar(words.aboutMetrics.arrivals, measured),
    ...[...inferredSources, ...unknownSources].map(([source, visits]) => bar(sources[source], visits)),
  ];
  return panel(
    {
      id: 'visits',
      savedPicture: (width) => barsPicture(all, context, width),
      title: words.views.visits,
      about: words.visits.notAdded,
      hasRatios: true,
      isWide: true,
      picture: html`<div class="visits">
        ${part(
          words.visits.measured,
          html`<p class="fact-value">${number(count(measured))}</p>
            <p class="fact-about">${words.aboutMetrics.arrivals}</p>`,
        )}
        ${part(words.visits.inferred, listOf(inferredSources.map(([source, visits]) => bar(sources[source], visits))))}
        ${part(words.visits.unknown, listOf(unknownSources.map(([source, visits]) => bar(sources[source], visits))))}
        ${
          apps.length
            ? part(words.visits.apps, listOf(apps.slice(0, maxApps).map(({app, visits}) => bar(app, visits))))
            : nothing
        }
      </div>`,
      table: {
        columns: [words.columns.name, words.views.visits, words.columns.count],
        rows: [
          [words.aboutMetrics.arrivals, words.visits.measured, count(measured)],
          ...inferredSources.map(([source, visits]): Cell[] => [sources[source], words.visits.inferred, count(visits)]),
          ...unknownSources.map(([source, visits]): Cell[] => [sources[source], words.visits.unknown, count(visits)]),
          ...apps.map(({app, visits}): Cell[] => [app, words.visits.apps, count(visits)]),
        ],
      },
    },
    context,
  );
}
