// What static HTML and the plain Lit element have in common with this package's bar: size, colours, drawings.
import {six} from '../six.mjs';

/** A stylesheet for a bar of six buttons. */
export const barStyle = (bar) => `
${bar} {display: flex; flex-wrap: wrap; gap: 0.5rem}
${bar} :is(a, button) {
  box-sizing: border-box; display: flex; align-items: center; justify-content: center;
  min-width: 2.5rem; min-height: 2.5rem; margin: 0; padding: 0; border: 1px solid transparent; border-radius: 0.6rem;
  color: #fff; font: inherit; text-decoration: none; cursor: pointer; transition: filter 0.15s;
}
${bar} :is(a, button):hover {filter: brightness(0.82)}
${bar} :is(a, button):focus-visible {outline: 2px solid; outline-offset: -5px}
${bar} svg {width: 1.2rem; height: 1.2rem; fill: currentColor}
${bar} span {font: 600 0.875rem/1.2 sans-serif; white-space: nowrap}
${bar} :is(a, button):has(span) {justify-content: start; gap: 0.525rem; padding: 0 0.7875rem}
${bar} .line {fill: none; stroke: currentColor; stroke-width: 2; stroke-linecap: round; stroke-linejoin: round}
${six.map(({id, color}) => `${bar} .${id} {background: ${color}}`).join('\n')}
`;

/** An icon as inline SVG. */
export function drawing({path, viewBox = '0 0 24 24', stroke}) {
  return `<svg viewBox="${viewBox}"${stroke ? ' class="line"' : ''} aria-hidden="true"><path d="${path}"/></svg>`;
}
