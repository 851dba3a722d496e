import {css} from '@lit/reactive-element';

/** Styles of the goal: a line of words over a bar of pieces. */
export const styles = css`
  :host {
    display: block;
    font-family: var(--dark-social-font, inherit);
    font-size: var(--dark-social-font-size, inherit);
    --_color: var(--dark-social-color, light-dark(#0a7a5b, #4fd1a5));
    --_track: color-mix(in srgb, currentColor 14%, transparent);
    --_height: var(--dark-social-goal-height, 0.625rem);
  }
  :host([hidden]) {
    display: none;
  }
  :host([theme='light']) {
    color-scheme: light;
  }
  :host([theme='dark']) {
    color-scheme: dark;
  }
  .goal {
    display: grid;
    gap: 0.625em;
    min-width: 0;
  }
  .head {
    display: flex;
    align-items: center;
    gap: 0.625em;
    min-width: 0;
  }
  .text {
    flex: 1;
    min-width: 0;
    margin: 0;
    font-weight: 600;
    line-height: 1.35;
    overflow-wrap: anywhere;
    text-wrap: pretty;
  }
  .mark {
    position: relative;
    display: none;
    flex: none;
    place-items: center;
    width: 1.75em;
    height: 1.75em;
    border-radius: 50%;
    background: var(--_color);
  }
  .reached .mark {
    display: grid;
  }
  svg {
    width: 70%;
    height: 70%;
    fill: none;
    stroke: light-dark(#fff, #10201b);
    stroke-width: 3;
    stroke-linecap: round;
    stroke-linejoin: round;
  }
  .bar {
    display: flex;
    gap: max(3px, 0.25em);
    height: var(--_height);
  }
  .piece {
    flex: 1;
    border-radius: var(--dark-social-radius, 99px);
    background: var(--_track);
    overflow: hidden;
  }
  .piece::before {
    content: '';
    display: block;
    height: 100%;
    width: calc(100% * var(--_done, 0));
    border-radius: inherit;
    background: var(--_color);
  }
  .goal:not(.reached) .result {
    display: none;
  }
  .sparks {
    display: none;
  }
  @media (forced-colors: active) {
    .piece {
      border: 1px solid CanvasText;
    }
    .piece::before,
    .mark {
      forced-color-adjust: none;
      background: Highlight;
    }
    svg {
      forced-color-adjust: none;
      stroke: HighlightText;
    }
  }
  @media (prefers-reduced-motion: no-preference) {
    .piece::before {
      transition: width 0.5s cubic-bezier(0.2, 0.8, 0.2, 1);
    }
    .celebrate .mark {
      animation: pop 0.5s cubic-bezier(0.3, 1.6, 0.5, 1);
    }
    .celebrate path {
      stroke-dasharray: 20;
      animation: draw 0.5s 0.15s ease-out backwards;
    }
    .celebrate .result {
      animation: appear 0.4s 0.2s ease-out backwards;
    }
    .celebrate .sparks {
      position: absolute;
      inset: 50%;
      display: block;
      pointer-events: none;
    }
    .sparks i {
      position: absolute;
      width: 6px;
      height: 6px;
      margin: -3px;
      border-radius: 50%;
      background: oklch(0.72 0.17 var(--_hue, 165));
      opacity: 0;
      rotate: var(--_angle);
      animation: fly 0.9s cubic-bezier(0.1, 0.7, 0.3, 1);
    }
    .sparks i:nth-child(1) {
      --_angle: 0deg;
    }
    .sparks i:nth-child(2) {
      --_angle: 36deg;
      --_hue: 80;
    }
    .sparks i:nth-child(3) {
      --_angle: 72deg;
      --_hue: 20;
    }
    .sparks i:nth-child(4) {
      --_angle: 108deg;
      --_hue: 260;
    }
    .sparks i:nth-child(5) {
      --_angle: 144deg;
    }
    .sparks i:nth-child(6) {
      --_angle: 180deg;
      --_hue: 80;
    }
    .sparks i:nth-child(7) {
      --_angle: 216deg;
      --_hue: 20;
    }
    .sparks i:nth-child(8) {
      --_angle: 252deg;
      --_hue: 260;
    }
    .sparks i:nth-child(9) {
      --_angle: 288deg;
    }
    .sparks i:nth-child(10) {
      --_angle: 324deg;
      --_hue: 80;
    }
    @keyframes fly {
      from {
        opacity: 1;
        transform: translateX(0.8em) scale(1);
      }
      to {
        opacity: 0;
        transform: translateX(2.75em) scale(0.3);
      }
    }
    @keyframes pop {
      from {
        scale: 0.3;
      }
    }
    @keyframes draw {
      from {
        stroke-dashoffset: 20;
      }
    }
    @keyframes appear {
      from {
        opacity: 0;
        translate: 0 0.5em;
      }
    }
  }
`;
