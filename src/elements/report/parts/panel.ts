// The frame around each view: title, picture, the table behind it, and what can be downloaded.

import {html, nothing, type TemplateResult} from 'lit-html';
import {fill} from '../words/report-words.js';
import type {ReportContext} from './context.js';
import {drawTable, type Table} from './table.js';

/** One view of the report. */
export interface View {
  /** Its name in ids, states and file names. */
  id: string;
  title: string;
  about?: string;
  /** What is shown at once. */
  picture: TemplateResult | typeof nothing;
  /** The same as a picture that can be saved, where `picture` is no SVG. */
  savedPicture?: (width: number) => TemplateResult;
  table?: Table;
  /** Whether the view shows figures that are not sums of rows. */
  hasRatios?: boolean;
  /** Whether it is figures in words, without a picture. */
  isText?: boolean;
  /** Whether it takes the whole width. */
  isWide?: boolean;
}

function closeOnEscape({key, currentTarget}: KeyboardEvent): void {
  if (key !== 'Escape') return;
  const menu = currentTarget as HTMLDetailsElement;
  menu.open = false;
  menu.querySelector('summary')?.focus();
}

function downloads(view: View, {words, download}: ReportContext): TemplateResult {
  const {picture, table, isText} = view;
  const hasPicture = !isText && picture !== nothing;
  const kinds = [...(hasPicture ? (['svg', 'png'] as const) : []), ...(table ? (['csv', 'json'] as const) : [])];
  const names = {svg: words.asSvg, png: words.asPng, csv: words.asCsv, json: words.asJson};
  return html`<details class="menu" @keydown=${closeOnEscape}>
    <summary class="tool" aria-label=${words.download} title=${words.download}>
      <svg viewBox="0 0 16 16" aria-hidden="true"><path d="M8 2v8m-3-3 3 3 3-3M3 13h10" /></svg>
    </summary>
    <div class="menu-items">
      ${kinds.map(
        (kind) =>
          html`<button
            type="button"
            @click=${({currentTarget}: Event) => {
              (currentTarget as Element).closest('details')?.removeAttribute('open');
              download(view, kind);
            }}
          >
            ${names[kind]}
          </button>`,
      )}
    </div>
  </details>`;
}

/** Draws a view. */
export function panel(view: View, context: ReportContext): TemplateResult {
  const {id, title, about, picture, table, hasRatios, isWide} = view;
  const {words, state, ofWholeLog, setState} = context;
  const isOpen = state.tables.includes(id);
  const toggle = () => setState({tables: isOpen ? state.tables.filter((each) => each !== id) : [...state.tables, id]});
  return html`<section
    class=${isWide ? 'panel wide' : 'panel'}
    part="view view-${id}"
    data-view=${id}
    aria-labelledby="title-${id}"
  >
    <header>
      <h3 id="title-${id}">${title}</h3>
      ${
        table
          ? html`<div class="tools">
              <button
                class="tool"
                type="button"
                aria-expanded=${isOpen}
                aria-controls="table-${id}"
                aria-label="${words.table}: ${title}"
                title=${isOpen ? words.hideTable : words.table}
                @click=${toggle}
              >
                <svg viewBox="0 0 16 16" aria-hidden="true"><path d="M2 3h12v10H2zM2 6.5h12M2 9.8h12M6.5 3v10" /></svg>
              </button>
              ${downloads(view, context)}
            </div>`
          : nothing
      }
    </header>
    ${about ? html`<p class="about">${about}</p>` : nothing}
    ${hasRatios && ofWholeLog ? html`<p class="note">${words.wholeLog}</p>` : nothing}
    <div class="picture" data-picture=${id}>${picture}</div>
    <div id="table-${id}" class="behind" ?hidden=${!isOpen}>
      ${isOpen && table ? drawTable(table, title, `${words.table}: ${title}`) : nothing}
    </div>
  </section>`;
}

/** What is missing for a figure, in words. */
export function tooFew(missing: {readonly [what: string]: number | undefined}, {words, format}: ReportContext): string {
  const parts = Object.entries(missing).map(([what, count = 0]) =>
    fill(words.missing[what] ?? `{count} × ${what}`, {count: format.number(count)}),
  );
  return fill(words.tooFew, {missing: parts.join('; ')});
}
