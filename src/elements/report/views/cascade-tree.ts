// The picture of one cascade, through which arrow keys walk.

import {html, nothing, svg, type TemplateResult} from 'lit-html';
import type {CascadeTree} from '../../../measure/summary.js';
import type {ReportContext} from '../parts/context.js';
import {number, cell} from '../parts/table.js';
import {fill} from '../words/report-words.js';
import {groupName} from './groups.js';
import type {TreeLayout} from './tree-layout.js';

/** More names would be illegible. */
const maxNames = 40;

/** The node that a key leads to from another; `undefined` for other keys, or where there is none. */
function goTo(key: string, from: number, {nodes}: TreeLayout, isRtl: boolean): number | undefined {
  const at = nodes.findIndex(({index}) => index === from);
  const [inwards, outwards] = isRtl ? ['ArrowLeft', 'ArrowRight'] : ['ArrowRight', 'ArrowLeft'];
  switch (key) {
    case inwards:
      return nodes[at].children[0];
    case outwards:
      return nodes[at].parent;
    case 'ArrowDown':
      return nodes[at + 1]?.index;
    case 'ArrowUp':
      return nodes[at - 1]?.index;
    case 'Home':
      return nodes[0].index;
    case 'End':
      return nodes.at(-1)?.index;
    default:
      return undefined;
  }
}

const radius = (arrivals: number): number => Math.min(11, 4 + Math.sqrt(arrivals) * 1.4);

/** Draws the tree. */
export function cascadeTree(cascade: CascadeTree, context: ReportContext): TemplateResult {
  const {words, format, state, isRtl, setState, channelName, layOut} = context;
  if (!layOut) return html`<div class="tree-box"></div>`;
  const layout = layOut(cascade, context.widthOf('tree') - 2);
  const {width, height} = layout;
  const current = Math.min(state.node, cascade.nodes.length - 1);
  const onKey = (event: KeyboardEvent) => {
    const to = goTo(event.key, current, layout, isRtl);
    if (to === undefined) return;
    event.preventDefault();
    (event.currentTarget as Element).querySelector<SVGElement>(`[data-node="${to}"]`)?.focus();
  };
  return html`<div class="tree-box" data-picture="tree">
    <svg
      class="chart tree"
      width=${width}
      height=${height}
      viewBox="0 0 ${width} ${height}"
      role="tree"
      aria-label=${fill(words.cascades.tree, {number: format.number(state.cascade + 1)})}
      @keydown=${onKey}
    >
      <g aria-hidden="true" transform=${isRtl ? `translate(${width} 0) scale(-1 1)` : ''}>
        ${layout.lines.map((path) => svg`<path class="edge" d=${path} />`)}
      </g>
      ${layout.nodes.map(({index, level, x, y, children, position, siblings}) => {
        const {token, channel, arrivals} = cascade.nodes[index];
        const name = token ? channelName(channel) : words.cascades.unseen;
        const label = fill(words.cascades.node, {
          channel: name,
          level: format.number(level),
          arrivals: format.number(arrivals),
        });
        const size = radius(arrivals);
        const isShown = layout.nodes.length <= maxNames;
        return svg`<g
          class="node ${token ? '' : 'unseen'} ${arrivals ? '' : 'unused'}"
          transform="translate(${isRtl ? width - x : x} ${y})"
          role="treeitem"
          data-node=${index}
          aria-label=${label}
          aria-level=${level}
          aria-posinset=${position}
          aria-setsize=${siblings}
          aria-expanded=${children.length ? 'true' : nothing}
          aria-selected=${index === current}
          tabindex=${index === current ? 0 : -1}
          @focus=${() => setState({node: index})}
          @click=${(event: Event) => (event.currentTarget as SVGElement).focus()}
        ><circle class="target" r="13" /><circle class="dot" r=${size} />${
          isShown
            ? children.length
              ? svg`<text class="axis" text-anchor=${level === 1 ? 'start' : 'middle'} x=${level === 1 ? (isRtl ? size : -size) : 0} y=${-size - 5} aria-hidden="true">${token ? name : '?'}</text>`
              : svg`<text class="axis" x=${isRtl ? -size - 6 : size + 6} y="4" aria-hidden="true">${token ? name : '?'}</text>`
            : nothing
        }</g>`;
      })}
    </svg>
  </div>`;
}

/** What is known about the link that has the focus. */
export function nodeDetails(cascade: CascadeTree, context: ReportContext): TemplateResult {
  const {words, format, state} = context;
  const index = Math.min(state.node, cascade.nodes.length - 1);
  const {token, channel, page, firstAt, arrivals} = cascade.nodes[index];
  const children = cascade.nodes.filter(({parent}) => parent === index).length;
  const line = (name: string, value: TemplateResult | string) =>
    html`<div>
      <dt>${name}</dt>
      <dd>${value}</dd>
    </div>`;
  return html`<dl class="details" aria-live="polite">
    ${line(words.channel, token ? groupName('channel', channel, context) : words.cascades.unseen)}
    ${page ? line(words.page, html`<bdi>${page}</bdi>`) : nothing}
    ${line(words.metrics.arrivals, number(cell(arrivals, format.number)))}
    ${line(words.cascades.children, number(cell(children, format.number)))}
    ${firstAt === undefined ? nothing : line(words.cascades.first, format.time(firstAt))}
    ${token ? line(words.cascades.token, html`<code>${token}</code>`) : nothing}
  </dl>`;
}
