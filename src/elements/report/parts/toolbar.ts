// What stands above the figures: title, period, filters.

import {html, nothing, type TemplateResult} from 'lit-html';
import {dateOf, hasFilters, type Filters} from '../data/filters.js';
import {fill} from '../words/report-words.js';
import {groupName} from '../views/groups.js';
import type {ReportContext} from './context.js';

/** Periods to choose from, in days. */
const ranges = [7, 28, 90, 365];

interface Choice {
  value: string;
  name: string;
}

/** A list to choose from. The first entry stands for no filter. */
function select(
  label: string,
  name: string,
  all: string,
  choices: Choice[],
  chosen: string,
  pick: (value?: string) => void,
) {
  return html`<label class="field">
    <span class="hidden">${label}</span>
    <select
      data-filter=${name}
      .value=${chosen}
      @change=${({target}: Event) => {
        const {value} = target as HTMLSelectElement;
        pick(value === '*' ? undefined : value);
      }}
    >
      <option value="*" ?selected=${chosen === '*'}>${all}</option>
      ${choices.map(({value, name: text}) => html`<option value=${value} ?selected=${value === chosen}>${text}</option>`)}
    </select>
  </label>`;
}

function rangeField(context: ReportContext): TemplateResult {
  const {words, format, filters, selection, days, setFilters} = context;
  const {range, from, to} = filters;
  const isCustom = from !== undefined || to !== undefined;
  const chosen = isCustom ? 'custom' : range ? String(range) : '*';
  const others: Filters = {...filters, range: undefined, from: undefined, to: undefined};
  const choices = [...new Set([...ranges, ...(range ? [range] : [])])].sort((a, b) => a - b);
  const shown = days ?? [selection.days[0]?.day ?? 0, selection.days.at(-1)?.day ?? 0];
  const pick = (value?: string) => {
    if (value === 'custom') setFilters({...others, from: dateOf(shown[0]), to: dateOf(shown[1])});
    else setFilters(value ? {...others, range: Number(value)} : others);
  };
  const date = (label: string, name: 'from' | 'to') =>
    html`<label class="field">
      <span>${label}</span>
      <input
        type="date"
        data-filter=${name}
        .value=${filters[name] ?? ''}
        @change=${({target}: Event) => setFilters({...others, from, to, [name]: (target as HTMLInputElement).value || undefined})}
      />
    </label>`;
  return html`${select(
    words.range,
    'range',
    words.ranges.all,
    [
      ...choices.map((count) => ({
        value: String(count),
        name: fill(words.ranges.days, {days: format.number(count)}),
      })),
      {value: 'custom', name: words.ranges.custom},
    ],
    chosen,
    pick,
  )}
  ${isCustom ? html`${date(words.from, 'from')} ${date(words.to, 'to')}` : nothing}`;
}

/** Draws the filters. */
export function filterBar(context: ReportContext): TemplateResult {
  const {words, filters, choices, setFilters} = context;
  const kinds = [
    ['channel', words.allChannels, choices.channels],
    ['campaign', words.allCampaigns, choices.campaigns],
    ['page', words.allPages, choices.pages],
  ] as const;
  return html`<div class="filters" role="group" aria-label=${words.filters}>
    ${rangeField(context)}
    ${kinds.map(([kind, all, keys]) =>
      keys.length > 1 || filters[kind] !== undefined
        ? select(
            words[kind],
            kind,
            all,
            [...new Set([...keys, ...(filters[kind] === undefined ? [] : [filters[kind]])])].map((key) => ({
              value: key,
              name: groupName(kind, key, context),
            })),
            filters[kind] ?? '*',
            (value) => setFilters({...filters, [kind]: value}),
          )
        : nothing,
    )}
    ${
      hasFilters(filters)
        ? html`<button class="clear" type="button" @click=${() => setFilters({})}>${words.clear}</button>`
        : nothing
    }
  </div>`;
}

/** What the report is of: the first and last day, and how many events. */
export function periodText({words, format, selection, summary, days}: ReportContext): string {
  const first = days?.[0] ?? selection.days[0]?.day;
  const last = days?.[1] ?? selection.days.at(-1)?.day;
  if (first === undefined || last === undefined) return '';
  return fill(words.period, {
    from: format.day(first),
    to: format.day(last),
    events: format.number(summary.records.events),
  });
}
