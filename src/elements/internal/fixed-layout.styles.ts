import {css} from '@lit/reactive-element';

/** Where the bars of the layouts `side` and `bottom` are before their files are there: nothing moves when they come. */
export const fixedLayoutStyles = css`
  /* Important, since resets of the page would win else. */
  :host(:is([layout='side'], [layout='bottom'])) {
    position: var(--dark-social-position, var(--_position, fixed)) !important;
  }
  :host(:is([layout='side'], [layout='bottom'])) .bar:not(.fixed) {
    visibility: var(--_visibility, hidden);
  }
  @media (width < 48em) {
    :host([layout='side']) {
      --_position: relative;
      --_visibility: visible;
    }
  }
  @media (width >= 48em) {
    :host([layout='bottom']) {
      --_position: relative;
      --_visibility: visible;
    }
  }
`;
