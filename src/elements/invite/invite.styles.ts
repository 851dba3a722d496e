import {css} from '@lit/reactive-element';

/** Styles of an invitation: a button in the service's colour, and a card with the QR code. */
export const styles = css`
  :host {
    display: block;
    font-family: var(--dark-social-font, inherit);
    font-size: var(--dark-social-font-size, inherit);
    line-height: 1.3;
  }
  :host([hidden]) {
    display: none;
  }
  :host([theme='light']) {
    color-scheme: light;
  }
  :host([theme='dark']) {
    color-scheme: dark;
  }
  .invite {
    display: inline-grid;
    gap: 0.5em;
    justify-items: start;
    max-width: 100%;
    vertical-align: top;
  }
  .link {
    /* As dark as white text needs: 4.5:1. Less colourful by as much as it is darker, which keeps its hue. */
    --_base: var(--dark-social-color, var(--_color, #444));
    --_ground: oklch(from var(--_base) min(l, 0.54) calc(c * min(1, 0.54 / l)) h);
    box-sizing: border-box;
    display: inline-flex;
    align-items: center;
    gap: 0.7em;
    max-width: 100%;
    min-height: 44px;
    padding-block: 0.5em;
    padding-inline: 1em 1.25em;
    /* Black buttons have an edge on black pages. */
    border: 1px solid color-mix(in srgb, CanvasText 20%, transparent);
    border-radius: var(--dark-social-radius, 99px);
    background: var(--_ground);
    color: #fff;
    font-weight: 600;
    text-decoration: none;
  }
  /* Browsers before 2024. */
  @supports not (color: oklch(from red l c h)) {
    .link {
      --_ground: #444;
    }
  }
  .link:hover {
    box-shadow: inset 0 0 0 9em #0002;
  }
  .link:active {
    box-shadow: inset 0 0 0 9em #0004;
  }
  :is(.link, summary):focus-visible {
    outline: 2px solid CanvasText;
    outline-offset: 2px;
  }
  .label {
    min-width: 0;
    overflow-wrap: anywhere;
  }
  svg {
    flex: none;
    width: 1.4em;
    height: 1.4em;
    fill: currentColor;
  }
  svg.line {
    fill: none;
    stroke: currentColor;
    stroke-width: 2;
    stroke-linecap: round;
    stroke-linejoin: round;
  }
  /* For those who read on a desktop, and have the app on their phone. */
  @media (pointer: coarse), (max-width: 40em) {
    .scan {
      display: none;
    }
  }
  summary {
    display: inline-flex;
    align-items: center;
    gap: 0.35em;
    min-height: 28px;
    padding-inline: 1em 0.5em;
    border-radius: 99px;
    font-size: 0.875em;
    cursor: pointer;
    list-style: none;
    opacity: 0.85;
  }
  summary:hover {
    opacity: 1;
    text-decoration: underline;
    text-underline-offset: 0.2em;
  }
  summary::-webkit-details-marker {
    display: none;
  }
  summary svg {
    width: 1.1em;
    height: 1.1em;
  }
  [open] > summary svg {
    rotate: 180deg;
  }
  .code {
    box-sizing: border-box;
    width: var(--dark-social-qr-size, 12rem);
    max-width: 100%;
    margin-block-start: 0.5em;
    border: 1px solid color-mix(in srgb, CanvasText 16%, transparent);
    border-radius: min(var(--dark-social-radius, 14px), 14px);
    /* Light in dark mode too: not every phone reads light on dark. */
    background: #fff;
    color: #000;
    overflow: hidden;
    forced-color-adjust: none;
  }
  .code svg {
    display: block;
    width: 100%;
    height: auto;
  }
  .code:empty {
    aspect-ratio: 1;
  }
  .failed {
    margin: 0;
    padding: 1em;
    font-size: 0.875em;
  }
  @media (forced-colors: active) {
    .link {
      border-color: LinkText;
    }
  }
  @media (prefers-reduced-motion: no-preference) {
    summary svg {
      transition: rotate 0.2s;
    }
  }
`;
