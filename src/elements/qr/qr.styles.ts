import {css} from '@lit/reactive-element';

/** Styles of a QR code: a light tile in light and dark pages, and what stands below it. */
export const styles = css`
  :host {
    display: inline-block;
    max-width: 100%;
    vertical-align: top;
    --_radius: var(--dark-social-radius, 10px);
    --_line: color-mix(in srgb, CanvasText 22%, transparent);
  }
  :host([hidden]),
  [hidden] {
    display: none !important;
  }
  .box {
    display: grid;
    grid-template-columns: minmax(0, var(--_size, 192px));
    gap: 10px;
    font-family: var(--dark-social-font, inherit);
    font-size: var(--dark-social-font-size, 0.875em);
    line-height: 1.4;
  }
  /* Its colours are those of the page for the code; it is read, not shown. */
  .probe {
    display: none;
    forced-color-adjust: none;
    color: var(--dark-social-qr-dark, #000);
    background-color: var(--dark-social-qr-light, #fff);
  }
  .tile {
    display: grid;
    place-items: center;
    aspect-ratio: 1;
    overflow: hidden;
    border-radius: min(var(--_radius), 6%);
    outline: 1px solid var(--_line);
    outline-offset: -1px;
    background: #fff;
    forced-color-adjust: none;
    print-color-adjust: exact;
    -webkit-print-color-adjust: exact;
  }
  /* Whole pixels for each module, as many as fit: modules of two and three pixels side by side are hard to read. */
  .drawing {
    --_pixel: 1px;
    position: relative;
    width: 100%;
    width: round(down, 100%, var(--_modules) * var(--_pixel));
    min-width: min(100%, var(--_modules) * var(--_pixel));
  }
  svg {
    display: block;
    width: 100%;
    height: 100%;
  }
  .logo {
    position: absolute;
    inset: 0;
    margin: auto;
    box-sizing: border-box;
    width: var(--_logo);
    height: var(--_logo);
    padding: calc(var(--_logo) * 0.07);
    object-fit: contain;
  }
  ::slotted(*) {
    margin-block: 0;
  }
  a {
    color: inherit;
    text-decoration-color: color-mix(in srgb, currentColor 45%, transparent);
    text-underline-offset: 0.2em;
    overflow-wrap: anywhere;
  }
  a:hover {
    text-decoration-color: currentColor;
  }
  a:focus-visible,
  button:focus-visible {
    outline: 2px solid;
    outline-offset: 2px;
  }
  .downloads {
    display: grid;
    grid-template-columns: repeat(auto-fit, minmax(min(5.5em, 100%), 1fr));
    gap: 8px;
  }
  button {
    display: inline-flex;
    align-items: center;
    justify-content: center;
    gap: 6px;
    min-height: 36px;
    margin: 0;
    padding: 4px 10px;
    border: 1px solid var(--_line);
    border-radius: calc(var(--_radius) * 0.8);
    background: none;
    color: inherit;
    font: inherit;
    font-weight: 600;
    cursor: pointer;
    -webkit-tap-highlight-color: transparent;
  }
  button:hover {
    background: color-mix(in srgb, currentColor 7%, transparent);
  }
  button:active {
    background: color-mix(in srgb, currentColor 14%, transparent);
  }
  button svg {
    flex: none;
    width: 1.15em;
    height: 1.15em;
    fill: none;
    stroke: currentColor;
    stroke-width: 2;
    stroke-linecap: round;
    stroke-linejoin: round;
  }
  .status {
    margin: 0;
  }
  .status:empty {
    margin-block-start: -10px;
  }
  @media (min-resolution: 2dppx) {
    .drawing {
      --_pixel: 0.5px;
    }
  }
  @media (pointer: coarse) {
    button {
      min-height: 44px;
    }
  }
  @media (forced-colors: active) {
    button {
      border-color: ButtonText;
    }
  }
  @media (prefers-reduced-motion: no-preference) {
    .drawing > svg {
      animation: appear 0.2s;
    }
    button {
      transition: background 0.12s;
    }
    @keyframes appear {
      from {
        opacity: 0;
      }
    }
  }
  @media print {
    .box {
      grid-template-columns: minmax(0, var(--_printSize, var(--_size, 192px)));
    }
    .tile {
      outline: none;
    }
    .drawing {
      width: 100%;
    }
    .downloads {
      display: none;
    }
  }
`;
