import {css} from '@lit/reactive-element';

/** Styles of the buttons over a picture. The element itself has none that could move the picture. */
export const styles = css`
  /* So that the buttons scroll with the picture. Not where the picture itself is placed by the page. */
  :host(:state(in-flow)) {
    position: relative;
  }
  .overlay {
    position: absolute;
    z-index: 1;
    inset: 0 auto auto 0;
    box-sizing: border-box;
    width: max-content;
    margin: 0;
    border-radius: var(--dark-social-radius, 0.7em);
    color: CanvasText;
    font-size: 1rem;
    line-height: 0;
    opacity: 0;
    text-align: start;
  }
  .overlay[hidden] {
    display: none;
  }
  :host([theme='light']) .overlay {
    color-scheme: light;
  }
  :host([theme='dark']) .overlay {
    color-scheme: dark;
  }
  /* Buttons without a ground of their own would be lost on a picture. */
  :host([look]:not([look='brand'])) .overlay {
    padding: 0.25em;
    background: color-mix(in srgb, Canvas 88%, transparent);
  }
  :host(:hover) .overlay,
  .overlay:focus-within {
    opacity: 1;
  }
  /* Where nothing hovers, they are always there. */
  @media (hover: none) {
    .overlay {
      opacity: 1;
    }
  }
  @media (forced-colors: active) {
    .overlay {
      border: 1px solid CanvasText;
      background: Canvas;
    }
  }
  @media print {
    .overlay {
      display: none;
    }
  }
  @media (prefers-reduced-motion: no-preference) {
    .overlay {
      transition: opacity 0.15s;
    }
  }
`;
