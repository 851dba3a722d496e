import {css, unsafeCSS} from '@lit/reactive-element';
import {channels} from '../channels/index.js';

const look = css`
  :host {
    display: block;
    position: relative;
    font-family: var(--dark-social-font, inherit);
    font-size: var(--dark-social-font-size, var(--_font, 0.875rem));
    font-weight: 600;
    line-height: 1.2;
    --_radius: var(--dark-social-radius, 0.6rem);
  }
  :host([hidden]) {
    display: none;
  }
  /* Nobody can click on paper. */
  @media print {
    :host {
      display: none !important;
    }
  }
  :host([size='small']) {
    --_font: 0.8125rem;
    --_size: 2rem;
  }
  @media (pointer: coarse) {
    :host,
    :host([size='small']) {
      --_size: 2.75rem;
    }
  }
  :host([size='large']) {
    --_font: 1rem;
    --_size: 3rem;
  }
  :host([theme='light']) {
    color-scheme: light;
  }
  :host([theme='dark']) {
    color-scheme: dark;
  }
  [part='bar'] {
    display: flex;
    flex-wrap: wrap;
    gap: var(--dark-social-gap, 0.5rem);
  }
  :host([layout='stack']) [part='bar'] {
    display: inline-grid;
  }
  [part~='button'] {
    /* As dark as white text needs: 4.5:1. Less colourful by as much as it is darker, which keeps its hue. */
    --_brand: oklch(from var(--_color, #444) min(l, 0.54) calc(c * min(1, 0.54 / l)) h);
    display: flex;
    box-sizing: border-box;
    align-items: center;
    justify-content: center;
    gap: 0.6em;
    min-width: var(--dark-social-size, var(--_size, 2.5rem));
    min-height: var(--dark-social-size, var(--_size, 2.5rem));
    margin: 0;
    padding: 0;
    border: 1px solid transparent;
    border-radius: var(--_radius);
    background: var(--_brand);
    color: #fff;
    font: inherit;
    text-decoration: none;
    cursor: pointer;
  }
  /* Browsers before 2024. */
  @supports not (color: oklch(from red l c h)) {
    [part~='button'] {
      --_brand: #444;
    }
  }
  [part~='button']:hover {
    box-shadow: inset 0 0 0 9em #0003;
  }
  [part~='button']:focus-visible {
    outline: 2px solid;
    outline-offset: -5px;
  }
  :host([look]:not([look='brand'])) [part~='button'] {
    background: none;
    color: inherit;
  }
  :host([look]:not([look='brand'])) [part~='button']:hover {
    box-shadow: inset 0 0 0 9em color-mix(in srgb, currentColor 10%, transparent);
  }
  :host([look='outline']) [part~='button'] {
    border-color: color-mix(in srgb, currentColor 30%, transparent);
  }
  :host([look='outline']) svg {
    color: light-dark(var(--_brand), oklch(from var(--_color, #444) max(l, 0.75) c h));
  }
  svg {
    flex: none;
    width: 1.4em;
    fill: currentColor;
  }
  svg.line {
    fill: none;
    stroke: currentColor;
    stroke-width: 2;
    stroke-linecap: round;
    stroke-linejoin: round;
  }
  [part='label'] {
    display: none;
    white-space: nowrap;
  }
  .one {
    width: max-content;
    flex-wrap: nowrap;
  }
  .wide [part='label'] {
    display: block;
  }
  .wide [part~='button'] {
    justify-content: start;
    padding: 0 0.9em;
  }
  [part='note'] {
    position: absolute;
    z-index: 1;
    inset-inline-start: 0;
    top: 0;
    box-sizing: border-box;
    max-width: 100%;
    padding: 0.5em 0.8em;
    border: 1px solid transparent;
    border-radius: var(--_radius);
    background: CanvasText;
    color: Canvas;
    opacity: 0;
    pointer-events: none;
  }
  .open {
    top: calc(100% + 0.4rem);
    opacity: 1;
    pointer-events: auto;
  }
  [part='link'] {
    box-sizing: border-box;
    display: block;
    width: 22em;
    max-width: 100%;
    margin-top: 0.4em;
    font: inherit;
  }
  @media (prefers-reduced-motion: no-preference) {
    [part~='button'],
    [part='note'] {
      transition:
        box-shadow 0.15s,
        opacity 0.15s;
    }
  }
`;

/** Styles of the bar and of the single button, with the colours of the package's channels. */
export const styles = unsafeCSS(
  look.cssText + channels.map(({id, color}) => `[data-channel=${id}]{--_color:${color}}`).join(''),
);
