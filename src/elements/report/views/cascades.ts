// Cascades: how many, how large, and one of the largest as a tree.

import {html, nothing, type TemplateResult} from 'lit-html';
import type {CascadeTree} from '../../../measure/summary.js';
import type {ReportContext} from '../parts/context.js';
import {panel} from '../parts/panel.js';
import {cell, number, type Cell, type Table} from '../parts/table.js';
import {fill} from '../words/report-words.js';
import {cascadeTree, nodeDetails} from './cascade-tree.js';

function figures({summary, words, format}: ReportContext): TemplateResult {
  const {count, size, depth, virality, unseen, ambiguous} = summary.cascades;
  const facts: [string, number, (value: number) => string][] = [
    [words.cascades.count, count, format.number],
    [words.cascades.mean, size.mean, format.decimal],
    [words.cascades.largest, size.max, format.number],
    [words.cascades.deepest, depth.max, format.number],
    ...(virality.count
      ? [[words.cascades.virality, virality.mean, format.decimal] as [string, number, typeof format.decimal]]
      : []),
    ...(unseen
      ? [[words.cascades.unseenParents, unseen, format.number] as [string, number, typeof format.number]]
      : []),
    ...(ambiguous
      ? [[words.cascades.ambiguous, ambiguous, format.number] as [string, number, typeof format.number]]
      : []),
  ];
  return html`<dl class="facts small">
    ${facts.map(
      ([name, value, as]) =>
        html`<div class="fact">
          <dt>${name}</dt>
          <dd><span class="fact-value">${number(cell(value, as))}</span></dd>
        </div>`,
    )}
  </dl>`;
}

function picker(list: readonly CascadeTree[], {words, format, state, setState}: ReportContext): TemplateResult {
  return html`<label class="field">
    <span>${words.cascades.list}</span>
    <select @change=${({target}: Event) => setState({cascade: Number((target as HTMLSelectElement).value), node: 0})}>
      ${list.map(
        ({size, arrivals}, index) =>
          html`<option value=${index} ?selected=${index === state.cascade}>
            ${format.number(index + 1)}.
            ${fill(words.cascades.item, {size: format.number(size), arrivals: format.number(arrivals)})}
          </option>`,
      )}
    </select>
  </label>`;
}

function table(list: readonly CascadeTree[], {words, format}: ReportContext): Table {
  const {cascades} = words;
  return {
    caption: cascades.list,
    columns: [
      cascades.number,
      cascades.size,
      cascades.depth,
      cascades.breadth,
      cascades.virality,
      words.metrics.arrivals,
      words.channel,
      words.page,
    ],
    rows: list.map(({size, depth, breadth, virality, arrivals, nodes}, index): Cell[] => [
      cell(index + 1, format.number),
      cell(size, format.number),
      cell(depth, format.number),
      cell(breadth, format.number),
      cell(virality, format.decimal),
      cell(arrivals, format.number),
      nodes[0]?.channel ?? '',
      nodes[0]?.page ?? '',
    ]),
  };
}

/** Draws the cascades. */
export function cascades(context: ReportContext): TemplateResult {
  const {words, format, summary, state} = context;
  const list = summary.cascades.largest;
  const shown = list[state.cascade] ?? list[0];
  return panel(
    {
      id: 'cascades',
      title: words.views.cascades,
      about: words.about.cascades,
      hasRatios: true,
      isWide: true,
      picture: html`${figures(context)}
      ${
        shown?.nodes.length
          ? html`<div class="cascade-head">${picker(list, context)}</div>
              <div class="cascade">${cascadeTree(shown, context)} ${nodeDetails(shown, context)}</div>
              ${
                shown.nodes.length < shown.size
                  ? html`<p class="about">
                      ${fill(words.cascades.truncated, {
                        shown: format.number(shown.nodes.length),
                        size: format.number(shown.size),
                      })}
                    </p>`
                  : nothing
              }`
          : html`<p class="about">${words.cascades.none}</p>`
      }`,
      table: table(list, context),
    },
    context,
  );
}
