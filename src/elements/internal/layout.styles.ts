import {css} from '@lit/reactive-element';

/** What a layout looks like before its file is there: nothing moves when it comes. */
export const layoutStyles = css`
  .trigger {
    display: inline-flex;
    max-width: 100%;
    vertical-align: top;
  }
  :host([layout='menu']) .bar,
  :host([layout='menu'][labels='hidden']) .trigger .label {
    display: none;
  }
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
