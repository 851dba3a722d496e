import {css} from '@lit/reactive-element';

/** Styles of the looks; `brand` is in bar.styles.ts. */
export const lookStyles = css`
  /* These take the text's own colour, which is readable on whatever ground the page has, alone or mixed with the brand's. */
  :host([look]:where(:not([look='brand']))) .button {
    --_mixed: color-mix(in oklab, currentColor 30%, oklch(from var(--_base) clamp(0.55, l, 0.7) c h));
    background: none;
    color: inherit;
  }
  :host([look]:where(:not([look='brand']))) .button:hover {
    box-shadow: inset 0 0 0 9em color-mix(in srgb, currentColor 10%, transparent);
  }
  :host([look='soft']) .button {
    background: color-mix(in srgb, var(--_mixed) 18%, transparent);
  }
  :host([look='outline']) .button {
    border-color: color-mix(in srgb, currentColor 35%, transparent);
  }
  :host([look='plain']) .button {
    color: var(--dark-social-color, inherit);
  }
  @media (forced-colors: none) {
    :host([look='soft']) svg,
    :host([look='outline']) svg {
      color: var(--_mixed);
    }
    :host([look='mono']) .button {
      background: CanvasText;
      color: Canvas;
    }
  }
`;
