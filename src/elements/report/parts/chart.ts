// The frame of a picture that is one for screen readers too.

import {html, type TemplateResult} from 'lit-html';

/** Draws a picture. `content`: made with Lit's `svg`. */
export const chart = (width: number, height: number, label: string, content: unknown): TemplateResult =>
  html`<svg
    class="chart"
    width=${width}
    height=${height}
    viewBox="0 0 ${width} ${height}"
    role="img"
    aria-label=${label}
  >
    ${content}
  </svg>`;
