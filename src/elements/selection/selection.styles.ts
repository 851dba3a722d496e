import {css} from '@lit/reactive-element';

/** Styles of the bar at a selected passage. */
export const styles = css`
  :host {
    display: contents;
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
  .popover {
    position: absolute;
    z-index: 2147483647;
    inset: auto;
    box-sizing: border-box;
    width: max-content;
    max-width: calc(100vw - 16px);
    max-height: none;
    margin: 0;
    padding: 0.35em;
    border: 1px solid color-mix(in srgb, CanvasText 18%, transparent);
    border-radius: var(--dark-social-radius, 0.9em);
    background: Canvas;
    color: CanvasText;
    box-shadow:
      0 1px 2px #0002,
      0 6px 20px #0003;
    overflow: visible;
    font-weight: normal;
    text-align: start;
    user-select: none;
  }
  .popover:not(.open) {
    display: none;
  }
  .status {
    position: absolute;
    width: 1px;
    height: 1px;
    overflow: hidden;
    clip-path: inset(50%);
    white-space: nowrap;
  }
  @media (prefers-reduced-motion: no-preference) {
    .popover.open {
      animation: appear 0.12s;
    }
    @keyframes appear {
      from {
        opacity: 0;
      }
    }
  }
`;
