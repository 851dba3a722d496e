// Builds the cascade out of events, as an analyst would: an arrival belongs to the share of its token, a share to the one
// whose tokenId it names as its parent.

import {channelDisc, h} from '../dom.js';
import {channelOf} from './channel-of.js';
import {words} from './words.js';

/** Draws the trees of all pages that were shared. */
export function drawCascade(events) {
  const roots = buildCascade(events);
  return h('ul', {class: 'tree'}, ...[...roots].map(([page, nodes]) => h('li', {}, drawPage(page), drawNodes(nodes))));
}

/** Each page with its first shares; each share with its arrivals and the shares that came of it. */
export function buildCascade(events) {
  const nodes = new Map();
  const nodeOf = (print, from) => {
    if (!nodes.has(print)) nodes.set(print, {print, arrivals: 0, children: [], ...from});
    return nodes.get(print);
  };
  for (const {type, token, channel, depth, parent, url} of events) {
    if (!token || !/share|arrival/.test(type)) continue;
    const node = nodeOf(darkSocial.tokenId(token));
    Object.assign(node, {channel, depth, parent, page: new URL(url).pathname});
    if (type === 'arrival') node.arrivals++;
  }
  const roots = new Map();
  for (const node of [...nodes.values()]) {
    if (node.parent) {
      nodeOf(node.parent, {page: node.page, depth: node.depth - 1, unseen: true}).children.push(node);
    }
  }
  for (const node of nodes.values()) {
    if (!node.parent) roots.set(node.page, [...(roots.get(node.page) ?? []), node]);
  }
  return roots;
}

const drawPage = (page) =>
  h('div', {class: 'node root'}, h('span', {class: 'disc page', 'aria-hidden': 'true'}), h('code', {}, page));

const drawNodes = (nodes) =>
  nodes.length ? h('ul', {}, ...nodes.map((node) => h('li', {}, drawNode(node), drawNodes(node.children)))) : undefined;

function drawNode({print, channel, depth, arrivals, unseen}) {
  const known = channelOf(channel);
  return h(
    'div',
    {class: 'node'},
    channelDisc(known),
    h(
      'span',
      {class: 'words'},
      h('span', {class: 'name'}, unseen ? words.unseen : known.label),
      h('code', {}, print),
      h('span', {class: 'facts'}, `${words.depth(depth)} · ${words.arrivals(arrivals)}`),
    ),
  );
}
