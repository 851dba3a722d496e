import {css} from '@lit/reactive-element/css-tag.js';

/** Styles of the layout `menu`. */
export const menuStyles = css`
  :host([layout='menu']) .trigger {
    anchor-name: --trigger;
  }
  :host([layout='menu']) .bar:popover-open {
    position: fixed;
    position-anchor: --trigger;
    position-area: block-end span-inline-end;
    position-try-fallbacks:
      flip-block,
      flip-inline,
      flip-block flip-inline;
    inset: auto;
    box-sizing: border-box;
    display: block;
    width: max-content;
    min-width: 12em;
    max-width: calc(100vw - 16px);
    max-height: calc(100vh - 16px);
    margin: 6px 0;
    padding: 6px;
    border: 1px solid color-mix(in srgb, CanvasText 20%, transparent);
    border-radius: var(--_radius);
    background: Canvas;
    color: CanvasText;
    box-shadow: 0 8px 28px #0003;
    overflow: auto;
    overscroll-behavior: contain;
    text-align: start;
  }
  :host([layout='menu']) .pair {
    display: contents;
  }
`;
