import {css} from '@lit/reactive-element/css-tag.js';

/**
 * Styles of the dialogs. Colours are mixed from `Canvas` and `CanvasText`, so a dialog is light or dark as the page's `color-scheme`
 * says. Important, where the page's own rules for its `<div>`s would win.
 */
export const styles = css`
  :host {
    all: initial !important;
    display: contents !important;
    color-scheme: inherit !important;
    font-family: var(--dark-social-font, inherit) !important;
  }
  @media print {
    :host {
      display: none !important;
    }
  }
  * {
    box-sizing: border-box;
  }
  dialog {
    --_line: color-mix(in srgb, CanvasText 55%, Canvas);
    --_soft: color-mix(in srgb, CanvasText 9%, Canvas);
    width: min(23rem, calc(100vw - 1.5rem));
    max-width: none;
    max-height: calc(100vh - 1.5rem);
    max-height: calc(100dvh - 1.5rem);
    overflow: auto;
    overscroll-behavior: contain;
    padding: 1.25rem;
    border: 1px solid color-mix(in srgb, CanvasText 18%, Canvas);
    border-radius: min(var(--dark-social-radius, 1rem), 1.5rem);
    background: Canvas;
    color: CanvasText;
    box-shadow: 0 1rem 3rem #0006;
    font-size: max(1rem, 16px);
    line-height: 1.45;
    overflow-wrap: anywhere;
    text-align: start;
  }
  dialog::backdrop {
    background: #000a;
  }
  header {
    display: flex;
    align-items: start;
    justify-content: space-between;
    gap: 0.75rem;
  }
  h2 {
    margin: 0;
    font-size: 1.15em;
    font-weight: 650;
    line-height: 1.3;
    padding-block: 0.35em;
  }
  form,
  .body {
    display: grid;
    gap: 0.4rem;
    margin-block-start: 0.6rem;
  }
  label {
    font-weight: 600;
  }
  p {
    margin: 0;
  }
  .hint {
    color: color-mix(in srgb, CanvasText 75%, Canvas);
    font-size: 0.9em;
  }
  .error:not(:empty) {
    padding-inline-start: 0.6rem;
    border-inline-start: 3px solid #d33;
    font-weight: 600;
  }
  input {
    width: 100%;
    min-height: 44px;
    padding: 0.5rem 0.75rem;
    border: 1px solid var(--_line);
    border-radius: 0.6rem;
    background: Canvas;
    color: CanvasText;
    font: inherit;
  }
  input[aria-invalid='true'] {
    border-color: #d33;
    box-shadow: inset 0 0 0 1px #d33;
  }
  .actions {
    display: flex;
    flex-wrap: wrap;
    justify-content: end;
    gap: 0.6rem;
    margin-block-start: 0.6rem;
  }
  .actions button {
    flex: 1 1 auto;
  }
  button {
    min-height: 44px;
    padding: 0.5rem 1.1rem;
    border: 1px solid transparent;
    border-radius: 0.6rem;
    background: var(--_soft);
    color: inherit;
    font: inherit;
    font-weight: 600;
    cursor: pointer;
  }
  button:hover {
    background: color-mix(in srgb, CanvasText 16%, Canvas);
  }
  .primary {
    background: CanvasText;
    color: Canvas;
  }
  .primary:hover {
    background: color-mix(in srgb, CanvasText 82%, Canvas);
  }
  .close {
    flex: none;
    display: grid;
    place-items: center;
    width: 44px;
    margin: -0.4rem;
    margin-inline-start: 0;
    padding: 0;
    border-radius: 50%;
    background: none;
  }
  .close svg {
    width: 1.25rem;
    height: 1.25rem;
    fill: none;
    stroke: currentColor;
    stroke-width: 2;
    stroke-linecap: round;
    stroke-linejoin: round;
  }
  :focus-visible {
    outline: 2px solid CanvasText;
    outline-offset: 2px;
  }
  /* White in dark mode too: many apps cannot read a light code on a dark ground. */
  .code {
    display: block;
    width: min(100%, 17rem, 55vh);
    height: auto;
    min-width: 9rem;
    margin-inline: auto;
    border-radius: 0.6rem;
    forced-color-adjust: none;
  }
  @media (forced-colors: active) {
    button,
    .primary {
      border-color: ButtonText;
      background: ButtonFace;
      color: ButtonText;
    }
  }
  @media (prefers-reduced-motion: no-preference) {
    dialog[open],
    dialog[open]::backdrop {
      animation: appear 0.15s ease-out;
    }
    @keyframes appear {
      from {
        opacity: 0;
      }
    }
  }
`;
