import {css} from '@lit/reactive-element';

/** Colours, type, and the frames of the views. */
export const frameStyles = css`
  :host {
    --accent: var(--dark-social-accent, #3451c6);
    --soft: color-mix(in srgb, CanvasText 64%, Canvas);
    --line: color-mix(in srgb, CanvasText 14%, Canvas);
    --wash: color-mix(in srgb, CanvasText 5%, Canvas);
    --good: #1a7f37;
    --bad: #b42318;
    --radius: var(--dark-social-radius, 0.75rem);
    display: block;
    container: report / inline-size;
    color: CanvasText;
    font-family: var(--dark-social-font, inherit);
    font-size: 1rem;
    line-height: 1.45;
    text-align: start;
    overflow-wrap: anywhere;
  }
  @supports (color: light-dark(red, red)) {
    :host {
      --accent: var(--dark-social-accent, light-dark(#3451c6, #93a8ff));
      --good: light-dark(#1a7f37, #5fce82);
      --bad: light-dark(#b42318, #ff9c8f);
    }
  }
  :host([hidden]) {
    display: none;
  }
  :host([theme='light']) {
    color-scheme: light;
    background: Canvas;
  }
  :host([theme='dark']) {
    color-scheme: dark;
    background: Canvas;
  }
  *,
  ::before,
  ::after {
    box-sizing: border-box;
  }
  h2,
  h3,
  h4,
  p,
  dl,
  dd,
  ul {
    margin: 0;
    padding: 0;
  }
  ul {
    list-style: none;
  }
  button,
  select,
  input {
    color: inherit;
    font: inherit;
  }
  button {
    border: 0;
    background: none;
    cursor: pointer;
  }
  :focus-visible {
    outline: 2px solid var(--accent);
    outline-offset: 2px;
  }
  .hidden {
    position: absolute;
    width: 1px;
    height: 1px;
    overflow: hidden;
    clip-path: inset(50%);
    white-space: nowrap;
  }

  .head {
    display: flex;
    flex-wrap: wrap;
    gap: 0.75rem 1.5rem;
    align-items: end;
    justify-content: space-between;
    margin-block-end: 1rem;
  }
  h2 {
    display: flex;
    gap: 0.75rem;
    align-items: center;
    font-size: 1.5rem;
    font-weight: 650;
    line-height: 1.2;
  }
  .period {
    margin-block-start: 0.2rem;
    color: var(--soft);
    font-size: 0.875rem;
  }
  .live {
    display: inline-flex;
    gap: 0.4rem;
    align-items: center;
    padding: 0.15rem 0.6rem;
    border: 1px solid var(--line);
    border-radius: 99px;
    color: var(--soft);
    font-size: 0.75rem;
    font-weight: 500;
  }
  .live::before {
    width: 0.5rem;
    height: 0.5rem;
    border-radius: 50%;
    background: var(--good);
    content: '';
  }
  .filters {
    display: flex;
    flex-wrap: wrap;
    gap: 0.5rem;
    align-items: center;
    min-width: 0;
  }
  .field {
    display: inline-flex;
    gap: 0.4rem;
    align-items: center;
    min-width: 0;
    max-width: 100%;
    color: var(--soft);
    font-size: 0.875rem;
  }
  .field select,
  .field input {
    min-width: 0;
    max-width: min(14rem, 100%);
    min-height: 2.25rem;
    padding: 0.25rem 0.6rem;
    border: 1px solid var(--line);
    border-radius: 0.5rem;
    background: Canvas;
    color: CanvasText;
  }
  .cascade-head .field select {
    max-width: min(24rem, 100%);
  }
  .field select:hover,
  .field input:hover {
    border-color: var(--soft);
  }
  .clear {
    min-height: 2.25rem;
    padding: 0.25rem 0.6rem;
    border-radius: 0.5rem;
    color: var(--accent);
    font-size: 0.875rem;
  }

  .grid {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: 1rem;
    margin-block-start: 1rem;
  }
  .panel,
  .hero {
    position: relative;
    min-width: 0;
    border: 1px solid var(--line);
    border-radius: var(--radius);
    background: Canvas;
  }
  .panel {
    padding: 1.1rem 1.25rem 1.25rem;
  }
  .hero .panel {
    border: 0;
  }
  .panel > header {
    display: flex;
    gap: 0.5rem;
    align-items: start;
    justify-content: space-between;
    min-height: 2rem;
  }
  h3 {
    font-size: 1rem;
    font-weight: 600;
    line-height: 1.35;
  }
  h4 {
    margin-block-end: 0.6rem;
    color: var(--soft);
    font-size: 0.8125rem;
    font-weight: 500;
  }
  .about,
  .fact-about {
    color: var(--soft);
    font-size: 0.875rem;
  }
  .panel > .about {
    max-width: 60ch;
    margin-block: -0.35rem 0.9rem;
  }
  .note,
  .warning {
    margin-block-end: 0.9rem;
    padding: 0.5rem 0.75rem;
    border-inline-start: 3px solid var(--line);
    border-radius: 0.25rem;
    background: var(--wash);
    font-size: 0.875rem;
  }
  .warning {
    border-color: var(--bad);
  }
  .tools {
    display: flex;
    gap: 0.15rem;
    margin-block: -0.25rem;
    margin-inline-end: -0.5rem;
  }
  .tool {
    display: grid;
    width: 2rem;
    height: 2rem;
    padding: 0;
    place-items: center;
    border-radius: 0.5rem;
    color: var(--soft);
    cursor: pointer;
    list-style: none;
  }
  .tool::-webkit-details-marker {
    display: none;
  }
  .tool svg {
    width: 1rem;
    height: 1rem;
    fill: none;
    stroke: currentColor;
    stroke-width: 1.3;
  }
  .clear:hover,
  .menu-items button:hover,
  .tool:hover,
  .tool[aria-expanded='true'],
  .menu[open] .tool {
    background: var(--wash);
    color: CanvasText;
  }
  .menu {
    position: relative;
  }
  .menu-items {
    position: absolute;
    z-index: 3;
    inset-block-start: 100%;
    inset-inline-end: 0;
    display: grid;
    min-width: 9rem;
    margin-block-start: 0.25rem;
    padding: 0.3rem;
    border: 1px solid var(--line);
    border-radius: 0.6rem;
    background: Canvas;
    box-shadow: 0 6px 24px #0003;
  }
  .menu-items button {
    padding: 0.45rem 0.65rem;
    border-radius: 0.4rem;
    font-size: 0.875rem;
    text-align: start;
    white-space: nowrap;
  }

  .message {
    display: grid;
    gap: 0.35rem;
    justify-items: center;
    padding: 3.5rem 1.25rem;
    border: 1px solid var(--line);
    border-radius: var(--radius);
    background: Canvas;
    color: var(--soft);
    text-align: center;
  }
  .message svg {
    width: 11rem;
    max-width: 100%;
    margin-block-end: 0.75rem;
    fill: Canvas;
    stroke: var(--accent);
    stroke-width: 2;
  }
  .message svg path {
    fill: none;
    opacity: 0.5;
  }
  .message p {
    max-width: 52ch;
  }
  .message .message-title {
    color: CanvasText;
    font-size: 1.125rem;
    font-weight: 600;
  }
  .views {
    transition: opacity 0.15s;
  }
  .views[aria-busy='true'] {
    opacity: 0.6;
  }
  @media (prefers-reduced-motion: no-preference) {
    .message.loading circle {
      animation: wait 1.4s infinite alternate;
    }
    @keyframes wait {
      to {
        fill: var(--accent);
      }
    }
  }

  @container report (min-width: 52rem) {
    .grid {
      grid-template-columns: repeat(2, minmax(0, 1fr));
    }
    .wide,
    /* The last of the narrow ones, where it has none beside it. */
    .grid > :nth-last-child(1 of :not(.wide)):nth-child(odd of :not(.wide)) {
      grid-column: 1 / -1;
    }
  }
  @media (forced-colors: active) {
    :host {
      --accent: Highlight;
      --soft: CanvasText;
      --line: CanvasText;
      --good: CanvasText;
      --bad: CanvasText;
    }
  }
  @media print {
    .filters,
    .tools,
    .live {
      display: none;
    }
    .panel,
    .hero {
      break-inside: avoid;
    }
    .grid {
      grid-template-columns: minmax(0, 1fr);
    }
    .scroll,
    .tree-box {
      max-height: none;
      overflow: visible;
    }
  }
`;
