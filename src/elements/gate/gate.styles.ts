import {css} from '@lit/reactive-element';

/** Styles of the gate: a card while it is locked, and a box for the code when it is open. */
export const styles = css`
  :host {
    display: block;
    --_line: color-mix(in srgb, currentColor 16%, transparent);
    --_color: var(--dark-social-color, currentColor);
    --_radius: var(--dark-social-radius, 14px);
  }
  :host([hidden]),
  [hidden] {
    display: none !important;
  }
  :host([theme='light']) {
    color-scheme: light;
  }
  :host([theme='dark']) {
    color-scheme: dark;
  }
  .card,
  .offer {
    position: relative;
    box-sizing: border-box;
    border: 1px solid var(--_line);
    border-radius: var(--_radius);
    background: Canvas;
    color: CanvasText;
    font-family: var(--dark-social-font, inherit);
    font-size: var(--dark-social-font-size, clamp(15px, 1em, 19px));
    line-height: 1.45;
    text-align: start;
    overflow-wrap: anywhere;
  }
  .card {
    display: grid;
    justify-items: center;
    gap: 1em;
    padding: clamp(20px, 6%, 40px) clamp(16px, 6%, 40px);
    background-image: radial-gradient(
      120% 90% at 50% 0,
      color-mix(in srgb, var(--_color) 7%, transparent),
      transparent 70%
    );
    overflow: hidden;
  }
  .card:focus,
  .content:focus {
    outline: none;
  }
  .lock {
    display: grid;
    place-content: center;
    width: 3.25em;
    height: 3.25em;
    border-radius: 50%;
    background: color-mix(in srgb, var(--_color) 10%, Canvas);
    box-shadow: inset 0 0 0 1px color-mix(in srgb, var(--_color) 14%, transparent);
    color: color-mix(in oklab, var(--_color) 78%, CanvasText);
  }
  svg {
    width: 1.4em;
    height: 1.4em;
    fill: none;
    stroke: currentColor;
    stroke-width: 1.75;
    stroke-linecap: round;
    stroke-linejoin: round;
  }
  .words {
    display: grid;
    gap: 0.4em;
    width: 100%;
    max-width: 34em;
    text-align: center;
    text-wrap: balance;
  }
  p,
  ul {
    margin: 0;
    padding: 0;
  }
  .title {
    font-weight: 650;
    font-size: 1.25em;
    line-height: 1.25;
    letter-spacing: -0.01em;
  }
  .hint {
    color: color-mix(in srgb, CanvasText 76%, Canvas);
  }
  .problem {
    padding: 0.6em 0.9em;
    border-radius: calc(var(--_radius) * 0.7);
    background: light-dark(#fdf3e1, #3a2c12);
    color: light-dark(#5f3c00, #ffdda3);
  }
  .busy .hint {
    visibility: hidden;
  }
  .steps {
    display: grid;
    gap: 0.6em;
    list-style: none;
  }
  .steps li {
    display: flex;
    align-items: flex-start;
    gap: 0.6em;
  }
  .mark {
    display: grid;
    place-content: center;
    flex: none;
    width: 1.4em;
    height: 1.4em;
    border: 1.5px solid color-mix(in srgb, CanvasText 45%, Canvas);
    border-radius: 50%;
    box-sizing: border-box;
    color: Canvas;
  }
  .mark svg {
    width: 0.9em;
    height: 0.9em;
    stroke-width: 3;
    visibility: hidden;
  }
  .met .mark {
    border-color: transparent;
    background: light-dark(#18794e, #5dd39e);
  }
  .met .mark svg {
    visibility: visible;
  }
  button {
    margin: 0;
    min-height: 2.75em;
    padding: 0.4em 1.2em;
    border: 1px solid color-mix(in srgb, currentColor 35%, transparent);
    border-radius: calc(var(--_radius) * 0.7);
    background: none;
    color: inherit;
    font: inherit;
    font-weight: 600;
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
  .card:focus-visible,
  .content:focus-visible {
    outline: 2px solid;
    outline-offset: 2px;
  }
  /* A line that runs along the lower edge while the server is asked; not for answers that come at once. */
  .bar {
    position: absolute;
    inset: auto 0 0;
    height: 3px;
    opacity: 0;
    background: linear-gradient(90deg, transparent, var(--_color), transparent) 0 0 / 40% 100% no-repeat;
  }
  .busy .bar {
    opacity: 0.8;
    transition: opacity 0.2s 0.4s;
  }
  .content {
    display: flow-root;
  }
  .offer {
    display: grid;
    justify-items: center;
    gap: 0.6em;
    margin-block: 1em;
    padding: 1.1em;
    border-style: dashed;
    border-width: 1.5px;
    border-color: color-mix(in srgb, currentColor 40%, transparent);
    text-align: center;
  }
  .code-row {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    justify-content: center;
    gap: 0.5em 1em;
    max-width: 100%;
  }
  .code {
    font:
      600 1.35em / 1.3 ui-monospace,
      'SF Mono',
      Menlo,
      Consolas,
      monospace;
    letter-spacing: 0.06em;
    user-select: all;
  }
  .status {
    position: absolute;
    width: 1px;
    height: 1px;
    overflow: hidden;
    clip-path: inset(50%);
    white-space: nowrap;
  }
  @media (forced-colors: active) {
    .problem {
      border: 1px solid;
    }
    .mark {
      border-color: CanvasText;
    }
    .met .mark {
      border-color: Highlight;
      background: Highlight;
      color: HighlightText;
      forced-color-adjust: none;
    }
    .lock {
      border: 1px solid;
    }
    .busy .bar {
      forced-color-adjust: none;
      background: Highlight;
    }
  }
  @media (prefers-reduced-motion: no-preference) {
    .busy .bar {
      animation: run 1.4s linear infinite;
    }
    .content:not(.still) {
      animation: appear 0.35s ease-out;
    }
    button {
      transition: background 0.12s;
    }
    @keyframes run {
      from {
        background-position: -70% 0;
      }
      to {
        background-position: 170% 0;
      }
    }
    @keyframes appear {
      from {
        opacity: 0;
      }
    }
  }
  @media print {
    .bar,
    button {
      display: none;
    }
  }
`;
