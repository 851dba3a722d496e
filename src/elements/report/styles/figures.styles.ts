import {css} from '@lit/reactive-element';

/** Figures, bars and tables. */
export const figureStyles = css`
  .figures {
    display: grid;
    grid-template-columns: repeat(2, minmax(0, 1fr));
    border-block-end: 1px solid var(--line);
  }
  .figure {
    display: grid;
    gap: 0.15rem;
    align-content: start;
    min-width: 0;
    padding: 0.9rem 1.25rem 1rem;
    border-block-start: 2px solid transparent;
    text-align: start;
  }
  .figure:hover {
    background: var(--wash);
  }
  .figure[aria-pressed='true'] {
    border-color: var(--accent);
  }
  .figure:focus-visible {
    outline-offset: -3px;
    border-radius: var(--radius);
  }
  .figure-name {
    color: var(--soft);
    font-size: 0.875rem;
    font-weight: 500;
  }
  .figure[aria-pressed='true'] .figure-name {
    color: var(--accent);
  }
  .figure-value {
    display: flex;
    flex-wrap: wrap;
    gap: 0.1rem 0.6rem;
    align-items: baseline;
    font-size: 1.75rem;
    font-weight: 650;
    line-height: 1.2;
    letter-spacing: -0.025em;
    font-variant-numeric: tabular-nums;
  }
  .figure-detail {
    color: var(--soft);
    font-size: 0.8125rem;
  }
  .change {
    color: var(--soft);
    font-size: 0.8125rem;
    font-weight: 500;
    letter-spacing: 0;
  }
  .change.up {
    color: var(--good);
  }
  .change.down {
    color: var(--bad);
  }

  .bar-heads {
    display: flex;
    gap: 0.75rem;
    padding-inline: 0.7rem;
    margin-block: -0.5rem 0.35rem;
    color: var(--soft);
    font-size: 0.75rem;
  }
  .bars {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: 0.3rem;
  }
  .bar {
    position: relative;
    display: flex;
    gap: 0.75rem;
    align-items: baseline;
    width: 100%;
    min-height: 2.1rem;
    padding: 0.38rem 0.7rem;
    border-radius: 0.35rem;
    font-size: 0.9375rem;
    text-align: start;
  }
  .bar .fill {
    position: absolute;
    z-index: 0;
    inset: 0;
    width: 100%;
    height: 100%;
    fill: var(--accent);
    fill-opacity: 0.16;
  }
  .bar .fill.muted {
    fill: CanvasText;
    fill-opacity: 0.07;
  }
  button.bar:hover .fill {
    fill-opacity: 0.28;
  }
  .bar-name {
    position: relative;
    flex: 1;
    min-width: 0;
    overflow: hidden;
    text-overflow: ellipsis;
    white-space: nowrap;
  }
  .bar-number {
    position: relative;
    min-width: 3.6rem;
    font-variant-numeric: tabular-nums;
    text-align: end;
  }
  .bar .bar-number:not(:last-child) {
    color: var(--soft);
  }

  .facts {
    display: grid;
    grid-template-columns: repeat(auto-fill, minmax(min(13rem, 100%), 1fr));
    gap: 1.1rem 1.5rem;
  }
  .facts.small {
    grid-template-columns: repeat(auto-fill, minmax(min(8.5rem, 100%), 1fr));
    margin-block-end: 1.25rem;
  }
  .fact dt {
    color: var(--soft);
    font-size: 0.8125rem;
    font-weight: 500;
  }
  .fact dd {
    display: flex;
    flex-wrap: wrap;
    gap: 0 0.5rem;
    align-items: baseline;
  }
  .fact-value {
    font-size: 1.35rem;
    font-weight: 650;
    line-height: 1.3;
    letter-spacing: -0.02em;
    font-variant-numeric: tabular-nums;
  }
  .small .fact-value {
    font-size: 1.15rem;
  }
  .fact-interval {
    color: var(--soft);
    font-size: 0.875rem;
    font-variant-numeric: tabular-nums;
  }
  .fact-about {
    flex-basis: 100%;
    font-size: 0.8125rem;
  }
  .lead {
    margin-block-end: 0.75rem;
    font-weight: 600;
  }
  .lead span {
    color: var(--soft);
    font-weight: 400;
  }
  .visits {
    display: grid;
    grid-template-columns: repeat(auto-fit, minmax(min(15rem, 100%), 1fr));
    gap: 1.5rem;
  }
  .visits .fact-value {
    font-size: 1.75rem;
  }

  .list > div,
  .details > div {
    display: flex;
    gap: 1rem;
    justify-content: space-between;
    padding-block: 0.4rem;
    border-block-end: 1px solid var(--line);
    font-size: 0.9375rem;
  }
  .list > div:last-child,
  .details > div:last-child {
    border: 0;
  }
  .list dt,
  .details dt {
    color: var(--soft);
  }
  .list dd,
  .details dd {
    min-width: 0;
    font-variant-numeric: tabular-nums;
    text-align: end;
  }
  .details code {
    font-family: ui-monospace, monospace;
    font-size: 0.8125rem;
  }

  .behind:not([hidden]) {
    margin-block-start: 1rem;
  }
  .scroll {
    max-height: 24rem;
    overflow: auto;
    border: 1px solid var(--line);
    border-radius: 0.5rem;
  }
  table {
    width: 100%;
    border-collapse: collapse;
    font-size: 0.875rem;
    overflow-wrap: normal;
  }
  th,
  td {
    padding: 0.4rem 0.75rem;
    border-block-end: 1px solid var(--line);
    text-align: start;
    vertical-align: baseline;
  }
  tr:last-child > * {
    border-block-end: 0;
  }
  thead th {
    position: sticky;
    inset-block-start: 0;
    background: Canvas;
    box-shadow: inset 0 -1px var(--line);
    color: var(--soft);
    font-weight: 500;
    white-space: nowrap;
  }
  tbody th {
    max-width: 22rem;
    overflow: hidden;
    font-weight: 500;
    text-overflow: ellipsis;
    white-space: nowrap;
  }
  td {
    white-space: nowrap;
  }
  .number {
    font-variant-numeric: tabular-nums;
    text-align: end;
  }

  @container report (min-width: 30rem) {
    .figures {
      grid-template-columns: repeat(3, minmax(0, 1fr));
    }
  }
  @container report (min-width: 52rem) {
    .figures {
      grid-template-columns: repeat(5, minmax(0, 1fr));
    }
  }
  @media (forced-colors: active) {
    .bar .fill,
    .bar .fill.muted {
      fill-opacity: 0.35;
    }
    .figure[aria-pressed='true'] {
      outline: 2px solid Highlight;
      outline-offset: -4px;
    }
  }
`;
