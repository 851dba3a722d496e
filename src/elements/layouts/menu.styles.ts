import {css} from '@lit/reactive-element/css-tag.js';

/** Styles of the layout `menu`. */
export const menuStyles = css`
  :host([layout='menu']) .trigger {
    anchor-name: --trigger;
  }
  :host([layout='menu']) .trigger.pressed {
    anchor-name: --trigger, --pressed;
  }
  :host([layout='menu']) .bar:popover-open {
    position: fixed;
    position-anchor: --trigger;
    position-area: block-end span-inline-end;
    /* By its own direction, in newer browsers. */
    position-area: bottom span-self-x-end;
    position-try-fallbacks:
      flip-block,
      flip-inline,
      flip-block flip-inline;
    inset: auto;
    box-sizing: border-box;
    display: block;
    width: max-content;
    min-width: min(12em, 100vw - 16px);
    max-width: min(22em, 100vw - 16px);
    /* Of the page without a script; the script computes it. */
    max-height: calc(50vh - 3em);
    margin: 6px 0;
    padding: 6px;
    border: 1px solid color-mix(in srgb, CanvasText 18%, transparent);
    border-radius: var(--_radius);
    background: Canvas;
    color: CanvasText;
    box-shadow:
      0 1px 3px #0002,
      0 10px 32px #0003;
    overflow: auto;
    overscroll-behavior: contain;
    text-align: start;
  }
  :host([layout='menu']) .placed:popover-open {
    position-area: none;
    margin: 0;
  }
  :host([layout='menu']) .pair {
    display: contents;
  }
  :host([layout='menu']) .bar .button {
    justify-content: start;
    gap: 0.75em;
    padding-block: 0.2em;
    padding-inline: 0.4em 0.7em;
    border-color: transparent;
    border-radius: max(0px, var(--_radius) - 5px);
    background: none;
    color: inherit;
  }
  :host([layout='menu']) .bar .button:hover {
    background: color-mix(in srgb, currentColor 9%, transparent);
    box-shadow: none;
  }
  :host([layout='menu']) .bar .button:focus-visible {
    outline-offset: -2px;
  }
  :host([layout='menu']) .bar svg {
    box-sizing: border-box;
    width: calc(var(--dark-social-icon-size, 1.4em) + 0.6em);
    height: calc(var(--dark-social-icon-size, 1.4em) + 0.6em);
    padding: 0.3em;
    border-radius: 0.5em;
  }
  :host([layout='menu']:not([look])) .bar svg,
  :host([layout='menu'][look='brand']) .bar svg {
    background: var(--_brand);
    color: #fff;
  }
  @media (prefers-reduced-motion: no-preference) {
    :host([layout='menu']) .bar:popover-open {
      animation: appear 0.12s;
    }
  }
`;
