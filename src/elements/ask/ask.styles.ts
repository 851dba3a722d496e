import {css} from '@lit/reactive-element';

/** Styles of the question: a card in a lower corner. */
export const styles = css`
  :host {
    display: contents;
    --_line: color-mix(in srgb, CanvasText 16%, transparent);
  }
  :host([hidden]) {
    display: none;
  }
  @media print {
    :host {
      display: none !important;
    }
  }
  :host([theme='light']) {
    color-scheme: light;
  }
  :host([theme='dark']) {
    color-scheme: dark;
  }
  .box {
    position: fixed;
    z-index: var(--dark-social-z-index, 10);
    inset-block-end: calc(16px + var(--_above, 0px) + env(safe-area-inset-bottom));
    inset-inline-end: max(16px, env(safe-area-inset-right), env(safe-area-inset-left));
    box-sizing: border-box;
    display: grid;
    grid-template-columns: 1fr auto;
    gap: 12px 8px;
    width: min(26em, 100vw - 32px);
    max-height: calc(100vh - 32px - var(--_above, 0px));
    max-height: calc(100dvh - 32px - var(--_above, 0px));
    padding: 16px;
    border: 1px solid var(--_line);
    border-radius: var(--dark-social-radius, 14px);
    background: Canvas;
    color: CanvasText;
    box-shadow:
      0 1px 2px #0001,
      0 12px 40px #0003;
    overflow: auto;
    overscroll-behavior: contain;
    font-family: var(--dark-social-font, inherit);
    font-size: var(--dark-social-font-size, clamp(14px, 0.9375em, 17px));
    font-weight: normal;
    line-height: 1.4;
    text-align: start;
    outline: none;
  }
  :host([preview]) .box {
    position: relative;
    inset: auto;
    width: min(26em, 100%);
    max-height: none;
  }
  p {
    margin: 0;
  }
  .question {
    align-self: center;
    font-weight: 650;
    font-size: 1.0625em;
    line-height: 1.3;
    text-wrap: balance;
    overflow-wrap: anywhere;
  }
  button {
    margin: 0;
    border: 1px solid var(--_line);
    background: none;
    color: inherit;
    font: inherit;
    cursor: pointer;
    -webkit-tap-highlight-color: transparent;
  }
  button:hover {
    background: color-mix(in srgb, CanvasText 7%, transparent);
  }
  button:active {
    background: color-mix(in srgb, CanvasText 14%, transparent);
  }
  button:focus-visible,
  .box:focus-visible {
    outline: 2px solid;
    outline-offset: 2px;
  }
  .answers {
    grid-column: 1 / -1;
    display: grid;
    grid-template-columns: repeat(auto-fit, minmax(min(10.5em, 100%), 1fr));
    gap: 8px;
  }
  .answer {
    min-height: 40px;
    padding: 6px 8px;
    border-radius: calc(var(--dark-social-radius, 14px) * 0.7);
    line-height: 1.25;
    overflow-wrap: anywhere;
  }
  .dismiss {
    display: grid;
    place-content: center;
    align-self: start;
    width: 32px;
    height: 32px;
    margin: -6px;
    margin-inline-start: 0;
    padding: 0;
    border-color: transparent;
    border-radius: 50%;
    opacity: 0.75;
  }
  .dismiss:is(:hover, :focus-visible) {
    opacity: 1;
  }
  svg {
    width: 18px;
    height: 18px;
    fill: none;
    stroke: currentColor;
    stroke-width: 2;
    stroke-linecap: round;
    stroke-linejoin: round;
  }
  .thanks {
    grid-column: 1 / -1;
    display: flex;
    align-items: center;
    justify-content: center;
    gap: 8px;
    padding: 6px;
    font-weight: 650;
  }
  .thanks svg {
    width: 22px;
    height: 22px;
    color: light-dark(#18794e, #5dd39e);
  }
  .status {
    position: absolute;
    width: 1px;
    height: 1px;
    overflow: hidden;
    clip-path: inset(50%);
    white-space: nowrap;
  }
  @media (pointer: coarse) {
    .answer {
      min-height: 44px;
    }
    .dismiss {
      width: 44px;
      height: 44px;
      margin: -12px;
      margin-inline-start: 0;
    }
  }
  @media (forced-colors: active) {
    .dismiss {
      border-color: ButtonText;
    }
    .thanks svg {
      color: CanvasText;
    }
  }
  @media (prefers-reduced-motion: no-preference) {
    .box:not(.still) {
      animation: rise 0.28s cubic-bezier(0.2, 0.8, 0.2, 1);
    }
    :host([preview]) .box {
      animation: none;
    }
    button {
      transition: background 0.12s;
    }
    @keyframes rise {
      from {
        opacity: 0;
        translate: 0 12px;
      }
    }
  }
`;
