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
`;
