import {css} from '@lit/reactive-element/css-tag.js';

/** Styles of the layout `bottom`. The script sets the classes: without it, the bar stands in its place. */
export const styles = css`
  :host([layout='bottom']) {
    z-index: var(--dark-social-z-index, 10) !important;
  }
  @media (width >= 48em) {
    :host([layout='bottom']) {
      z-index: var(--dark-social-z-index, auto) !important;
    }
  }
  :host([layout='bottom']) .fixed {
    --_edge: 6px;
    position: fixed;
    inset: auto 0 0;
    box-sizing: border-box;
    display: flex;
    flex-wrap: nowrap;
    justify-content: safe center;
    gap: var(--dark-social-gap, 4px);
    width: auto;
    max-width: none;
    height: auto;
    margin: 0;
    padding: var(--_edge) max(8px, env(safe-area-inset-right)) calc(var(--_edge) + env(safe-area-inset-bottom))
      max(8px, env(safe-area-inset-left));
    border: solid color-mix(in srgb, CanvasText 16%, Canvas);
    border-width: 1px 0 0;
    background: Canvas;
    color: CanvasText;
    box-shadow: 0 -2px 12px #0002;
    overflow: auto hidden;
    overscroll-behavior-x: contain;
    scrollbar-width: none;
  }
  :host([layout='bottom']) .fixed .pair {
    display: contents;
  }
  :host([layout='bottom']) .fixed ~ .ruler {
    display: none;
  }
  :host([layout='bottom']) .fixed .button {
    flex: 1 1 0;
    min-width: 44px;
    max-width: 16em;
  }
  :host([layout='bottom']) .fixed .labelled {
    flex-flow: column;
    justify-content: center;
    gap: 3px;
    padding: 5px 0;
  }
  :host([layout='bottom']) .fixed .label {
    max-width: 100%;
    font-size: max(0.75em, 11px);
    overflow-wrap: normal;
    white-space: nowrap;
  }
  :host([layout='bottom']) .fixed.away {
    translate: 0 calc(100% + 12px);
  }
  :host([layout='bottom']) .fixed.covered {
    visibility: hidden;
  }
  @media (prefers-reduced-motion: no-preference) {
    :host([layout='bottom']) .fixed {
      animation: dock 0.25s;
      transition: translate 0.2s;
    }
    @keyframes dock {
      from {
        translate: 0 100%;
      }
    }
  }
`;
