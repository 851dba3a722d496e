import {css} from '@lit/reactive-element';

/** Styles of the share bar and the single button. */
export const styles = css`
  :host {
    display: block;
    position: relative;
    font-family: var(--dark-social-font, inherit);
    /* From the text around it, since many themes set html {font-size: 62.5%}; bounded, since it may stand in a heading. */
    font-size: var(--dark-social-font-size, min(max(calc(0.875em * var(--_scale, 1)), 13px), max(20px, 1.25rem)));
    font-weight: 600;
    line-height: 1.2;
    text-indent: 0;
    text-shadow: none;
    white-space: normal;
    --_size: max(2.6em, 24px);
    --_radius: var(--dark-social-radius, 0.7em);
    --_border: var(--dark-social-border-width, 1px);
    --_padding: var(--dark-social-padding, 0.9em);
  }
  :host([hidden]) {
    display: none;
  }
  @media print {
    :host {
      display: none !important;
    }
  }
  @media (any-pointer: coarse) {
    :host {
      --_size: max(2.6em, 44px);
    }
  }
  :host([size='small']) {
    --_scale: 0.857;
  }
  :host([size='large']) {
    --_scale: 1.25;
  }
  :host([theme='light']) {
    color-scheme: light;
  }
  :host([theme='dark']) {
    color-scheme: dark;
  }
  :host([align='start']) {
    --_align: start;
    text-align: start;
  }
  :host([align='center']) {
    --_align: center;
    text-align: center;
  }
  :host([align='end']) {
    --_align: end;
    text-align: end;
  }
  /* As wide as its buttons, so that text-align moves it. */
  .bar {
    display: inline-flex;
    flex-wrap: wrap;
    justify-content: var(--_align, start);
    gap: var(--dark-social-gap, 0.5em);
    max-width: 100%;
    vertical-align: top;
  }
  .pair {
    display: flex;
    flex-wrap: wrap;
    justify-content: inherit;
    gap: inherit;
  }
  :host([layout='stack']) .bar {
    display: inline-grid;
  }
  :host([layout='stack']) .pair {
    display: contents;
  }
  .button {
    box-sizing: border-box;
    min-width: var(--dark-social-size, var(--_size));
    margin: 0;
    border: var(--_border) solid transparent;
    font: inherit;
    /* As dark as white text needs: 4.5:1. Less colourful by as much as it is darker, which keeps its hue. */
    --_base: var(--dark-social-color, var(--_color, #444));
    --_brand: oklch(from var(--_base) min(l, 0.54) calc(c * min(1, 0.54 / l)) h);
    display: flex;
    align-items: center;
    justify-content: center;
    gap: 0.6em;
    min-height: var(--dark-social-size, var(--_size));
    padding: 0;
    border-radius: var(--_radius);
    background: var(--_brand);
    color: #fff;
    letter-spacing: inherit;
    text-decoration: none;
    text-transform: inherit;
    word-spacing: inherit;
    cursor: pointer;
  }
  /* Browsers before 2024. */
  @supports not (color: oklch(from red l c h)) {
    .button {
      --_brand: #444;
    }
  }
  .button:hover {
    box-shadow: inset 0 0 0 9em #0003;
  }
  .button:focus-visible {
    outline: 2px solid;
    outline-offset: -5px;
  }
  svg {
    flex: none;
    width: var(--dark-social-icon-size, 1.4em);
    height: var(--dark-social-icon-size, 1.4em);
    fill: currentColor;
  }
  svg.line {
    fill: none;
    stroke: currentColor;
    stroke-width: 2;
    stroke-linecap: round;
    stroke-linejoin: round;
  }
  .label {
    display: none;
    min-width: 0;
    overflow-wrap: anywhere;
    text-align: start;
  }
  .labelled .label {
    display: block;
  }
  .count {
    margin-inline-start: auto;
  }
  .labelled {
    justify-content: start;
  }
  /* A list that may hold what a browser before 2024 does not know. */
  :is(.labelled, .button:has(.count)) {
    padding: 0.3em var(--_padding);
  }
  /* Makes the element as wide as the words, where there is room; how narrow it can be, the icons alone say. */
  .ruler {
    display: grid;
    grid-template-columns: minmax(0, var(--_width, max-content));
    height: 1ch;
    margin-top: -1ch;
    overflow: hidden;
    visibility: hidden;
  }
  :host([labels]:not([labels='auto'])) .ruler {
    display: none;
  }
  /* All words as one text, and what else the buttons have as padding: a page may have a thousand bars. */
  .row {
    --_icon: calc(var(--dark-social-icon-size, 1.4em) + 0.6em + 2 * var(--_padding) + 2 * var(--_border));
    overflow: hidden;
    /* One more for fractions of a pixel, which the script cannot read. */
    padding-inline-end: calc(var(--_count) * var(--_icon) + 1px);
    text-align: start;
    /* Apart, since a gap of 0 without a unit may not stand in a sum. */
    text-indent: calc((var(--_count) - 1) * var(--dark-social-gap, 0.5em));
    white-space: nowrap;
  }
  .row br {
    display: none;
  }
  :host([layout='stack']) .row {
    padding-inline-end: calc(var(--_icon) + 1px);
    text-indent: 0;
  }
  :host([layout='stack']) br {
    display: inline;
  }
  /* Not clipped while it is empty, since that costs layers on a page with many bars. */
  .status:not(:empty) {
    position: absolute;
    inset: 0 auto auto 0;
    width: 1px;
    height: 1px;
    overflow: hidden;
    clip-path: inset(50%);
    white-space: nowrap;
  }
  .pressed {
    anchor-name: --pressed;
  }
  .note {
    position: fixed;
    position-anchor: --pressed;
    position-area: top;
    position-try-fallbacks: flip-block;
    z-index: 2147483647;
    inset: auto;
    box-sizing: border-box;
    width: max-content;
    max-width: calc(100vw - 16px);
    margin: 8px;
    padding: 0.5em 0.8em;
    border: 1px solid color-mix(in srgb, Canvas 40%, transparent);
    border-radius: var(--_radius);
    background: CanvasText;
    color: Canvas;
    box-shadow: 0 2px 12px #0004;
    letter-spacing: normal;
    overflow-wrap: anywhere;
    pointer-events: none;
    text-align: start;
    text-transform: none;
  }
  .field {
    box-sizing: border-box;
    display: block;
    width: 22em;
    max-width: 100%;
    margin-top: 0.4em;
    font: inherit;
    pointer-events: auto;
  }
  @media (prefers-reduced-motion: no-preference) {
    .button {
      transition: box-shadow 0.15s;
    }
    .note {
      animation: appear 0.15s;
    }
    @keyframes appear {
      from {
        opacity: 0;
      }
    }
  }
`;
