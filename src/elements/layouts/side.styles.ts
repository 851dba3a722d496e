import {css} from '@lit/reactive-element/css-tag.js';

/** Styles of the layout `side`. The script sets the classes: without it, the bar stands in its place. */
export const styles = css`
  :host([layout='side']) {
    z-index: var(--dark-social-z-index, 10) !important;
  }
  @media (width < 48em) {
    :host([layout='side']) {
      z-index: var(--dark-social-z-index, auto) !important;
    }
  }
  :host([layout='side']) .fixed {
    --_inset: max(8px, env(safe-area-inset-left), env(safe-area-inset-right));
    position: fixed;
    inset: 0 auto 0 0;
    inset-inline: var(--_inset) auto;
    box-sizing: border-box;
    display: flex;
    flex-flow: column nowrap;
    gap: var(--dark-social-gap, 4px);
    width: max-content;
    height: max-content;
    max-height: calc(100vh - 16px);
    max-height: calc(100dvh - 16px);
    margin: auto 0;
    padding: 4px;
    border: 1px solid color-mix(in srgb, CanvasText 16%, Canvas);
    border-radius: calc(var(--_radius) + 4px);
    background: Canvas;
    color: CanvasText;
    box-shadow: 0 2px 12px #0002;
    overflow: hidden auto;
    overscroll-behavior: contain;
    scrollbar-width: thin;
  }
  :host([layout='side'][align='end']) .fixed {
    inset-inline: auto var(--_inset);
  }
  :host([layout='side']) .fixed .pair {
    display: contents;
  }
  :host([layout='side']) .fixed .button,
  :host([layout='side']) .fixed .toggle {
    flex: none;
  }
  :host([layout='side']) .fixed ~ .ruler {
    display: none;
  }
  :host([layout='side']) .toggle {
    position: relative;
    box-sizing: border-box;
    display: grid;
    place-items: center;
    width: 100%;
    min-width: 24px;
    min-height: 24px;
    margin: 0;
    padding: 0;
    border: 0;
    border-radius: var(--_radius);
    background: none;
    color: inherit;
    font: inherit;
    cursor: pointer;
  }
  :host([layout='side']) .toggle svg {
    width: 1.2em;
    height: 1.2em;
  }
  :host([layout='side']) .toggle:hover {
    background: color-mix(in srgb, CanvasText 10%, Canvas);
  }
  :host([layout='side']) .toggle:focus-visible {
    outline: 2px solid;
    outline-offset: -2px;
  }
  :host([layout='side']) .toggle[aria-expanded='true'] .share,
  :host([layout='side']) .toggle[aria-expanded='false'] .hide {
    display: none;
  }
  @media (any-pointer: coarse) {
    :host([layout='side']) .toggle {
      min-height: 44px;
    }
  }
  /* A tab at the edge, no wider than the free margin as far as it can still be seen, and pressed. */
  :host([layout='side']) .fixed.collapsed {
    --_tab: clamp(16px, var(--_free, 0px), 2.6em);
    --_inset: 0px;
    padding: 0;
    border: 0;
    background: none;
    box-shadow: none;
    overflow: visible;
  }
  :host([layout='side']) .collapsed > :not(.toggle) {
    display: none;
  }
  :host([layout='side']) .collapsed .toggle {
    width: max(24px, var(--_tab));
    height: max(3.6em, 48px);
    border-radius: 0;
    background: none;
  }
  :host([layout='side']) .collapsed .toggle::before {
    content: '';
    position: absolute;
    inset: 0 auto 0 0;
    inset-inline: 0 auto;
    box-sizing: border-box;
    width: var(--_tab);
    border: solid color-mix(in srgb, CanvasText 30%, Canvas);
    border-width: 1px 1px 1px 0;
    border-inline-width: 0 1px;
    border-start-end-radius: var(--_radius);
    border-end-end-radius: var(--_radius);
    background: Canvas;
    box-shadow: 0 2px 12px #0003;
  }
  :host([layout='side']) .collapsed .toggle:hover::before {
    background: color-mix(in srgb, CanvasText 10%, Canvas);
  }
  :host([layout='side']) .collapsed .toggle svg {
    position: absolute;
    inset-inline-start: calc(var(--_tab) / 2);
    width: min(1.4em, var(--_tab) - 3px);
    height: auto;
    aspect-ratio: 1;
    translate: -50%;
  }
  :host([layout='side'][align='end']) .collapsed .toggle {
    justify-self: end;
  }
  :host([layout='side'][align='end']) .collapsed .toggle::before {
    inset-inline: auto 0;
    border-inline-width: 1px 0;
    border-radius: 0;
    border-start-start-radius: var(--_radius);
    border-end-start-radius: var(--_radius);
  }
  :host([layout='side'][align='end']) .collapsed .toggle svg {
    inset-inline: auto calc(var(--_tab) / 2);
    translate: 50%;
  }
  :host([layout='side']) .collapsed .toggle:dir(rtl) svg {
    translate: 50%;
  }
  :host([layout='side'][align='end']) .collapsed .toggle:dir(rtl) svg {
    translate: -50%;
  }
  @media (prefers-reduced-motion: no-preference) {
    :host([layout='side']) .fixed {
      animation: float-in 0.2s;
    }
    @keyframes float-in {
      from {
        opacity: 0;
      }
    }
  }
`;
