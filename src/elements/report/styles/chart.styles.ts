import {css} from '@lit/reactive-element';

/** Pictures. */
export const chartStyles = css`
  .chart {
    display: block;
    max-width: none;
    overflow: visible;
    fill: CanvasText;
    font-size: 13px;
    font-variant-numeric: tabular-nums;
  }
  .axis {
    fill: var(--soft);
    font-size: 12px;
  }
  .large {
    font-size: 20px;
    font-weight: 650;
  }
  .chart .grid {
    stroke: var(--line);
    stroke-width: 1;
    shape-rendering: crispEdges;
  }
  .mark {
    fill: var(--accent);
  }
  .bar-fill {
    fill: var(--accent);
    fill-opacity: 0.2;
  }
  .bar-muted {
    fill: CanvasText;
    fill-opacity: 0.08;
  }
  .mark.dim {
    fill-opacity: 0.45;
  }
  .area {
    fill: var(--accent);
    fill-opacity: 0.12;
  }
  .line {
    fill: none;
    stroke: var(--accent);
    stroke-width: 2;
    stroke-linejoin: round;
  }
  .earlier {
    fill: none;
    stroke: var(--soft);
    stroke-width: 1.3;
    stroke-dasharray: 4 4;
    stroke-opacity: 0.8;
  }
  .cursor {
    stroke: var(--soft);
    stroke-width: 1;
  }
  .point {
    fill: var(--accent);
    stroke: Canvas;
    stroke-width: 2;
  }
  [data-view='timeline'] .chart,
  [data-view='hours'] .chart {
    direction: ltr;
  }
  .timeline {
    touch-action: pan-y;
    cursor: crosshair;
  }
  .readout {
    display: flex;
    flex-wrap: wrap;
    gap: 0.25rem 1.25rem;
    margin-block-start: 0.5rem;
    color: var(--soft);
    font-size: 0.8125rem;
  }
  .readout .key::before {
    display: inline-block;
    width: 1.4em;
    margin-inline-end: 0.5em;
    border-block-start: 1.5px dashed var(--soft);
    content: '';
    vertical-align: middle;
  }
  .flow {
    fill: var(--accent);
    fill-opacity: 0.85;
  }
  .heat {
    fill: var(--accent);
    fill-opacity: 0.05;
  }
  .heat-1 {
    fill-opacity: 0.2;
  }
  .heat-2 {
    fill-opacity: 0.38;
  }
  .heat-3 {
    fill-opacity: 0.58;
  }
  .heat-4 {
    fill-opacity: 0.78;
  }
  .heat-5 {
    fill-opacity: 1;
  }
  .interval {
    fill: var(--accent);
    fill-opacity: 0.3;
  }
  .beyond {
    fill: CanvasText;
    fill-opacity: 0.05;
  }

  .cascade-head {
    margin-block-end: 0.75rem;
  }
  .cascade-head .field {
    flex-wrap: wrap;
  }
  .cascade {
    display: grid;
    gap: 1rem;
  }
  .tree-box {
    max-height: 27rem;
    overflow: auto;
    border: 1px solid var(--line);
    border-radius: 0.5rem;
  }
  .edge {
    fill: none;
    stroke: var(--soft);
    stroke-width: 1.2;
    stroke-opacity: 0.55;
  }
  .dot {
    fill: var(--accent);
    stroke: Canvas;
    stroke-width: 1.5;
  }
  .unused .dot {
    fill: Canvas;
    stroke: var(--accent);
  }
  .unseen .dot {
    fill: Canvas;
    stroke: var(--soft);
    stroke-dasharray: 2 2;
  }
  .node {
    cursor: pointer;
    outline: none;
  }
  .target {
    fill: var(--accent);
    fill-opacity: 0;
  }
  .node:hover .target,
  .node[aria-selected='true'] .target {
    fill-opacity: 0.18;
  }
  .node:focus-visible .target {
    stroke: var(--accent);
    stroke-width: 2;
  }
  @container report (min-width: 52rem) {
    .cascade {
      grid-template-columns: minmax(0, 1fr) 17rem;
    }
  }
  @media print {
    .chart {
      max-width: 100%;
      height: auto;
    }
  }
`;
