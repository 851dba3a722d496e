// Where the links of a cascade stand in its picture.

import {hierarchy, tree, type HierarchyPointLink, type HierarchyPointNode} from 'd3-hierarchy';
import {linkHorizontal} from 'd3-shape';
import type {CascadeTree} from '../../../measure/summary.js';

/** A link of a cascade, by its index in the summary's list. */
export interface TreeNode {
  index: number;
  children: TreeNode[];
}

/** A tree with its size, px. `x` runs along the levels, `y` across them. */
export interface TreeLayout {
  width: number;
  height: number;
  /** In the order in which one reads a tree: each node before its children. */
  nodes: {
    index: number;
    parent?: number;
    level: number;
    x: number;
    y: number;
    children: number[];
    position: number;
    siblings: number;
  }[];
  /** Path data of the lines between them. */
  lines: string[];
}

const margin = 20;
/** Room for the name of the last one. */
const nameWidth = 96;

function rootOf({nodes}: CascadeTree): TreeNode {
  const made = nodes.map((_, index): TreeNode => ({index, children: []}));
  nodes.forEach(({parent}, index) => {
    if (parent !== undefined) made[parent]?.children.push(made[index]);
  });
  return made[0];
}

/** Lays a cascade out in a picture of a width, or wider where it has many levels. */
export function layOut(cascade: CascadeTree, width: number): TreeLayout {
  const root = hierarchy(rootOf(cascade));
  const levels = root.height + 1;
  const leaves = root.leaves().length;
  const gap = Math.max(
    leaves > 24 ? 64 : 100,
    Math.min(190, (width - 2 * margin - nameWidth) / Math.max(1, levels - 1)),
  );
  const row = leaves > 60 ? 14 : leaves > 24 ? 18 : 34;
  const laidOut = tree<TreeNode>().nodeSize([row, gap])(root);
  const across = laidOut.descendants().map(({x}) => x);
  const lowest = Math.min(...across);
  const position = (node: HierarchyPointNode<TreeNode>) => ({x: node.y + margin, y: node.x - lowest + margin});
  const line = linkHorizontal<HierarchyPointLink<TreeNode>, HierarchyPointNode<TreeNode>>()
    .x((node) => position(node).x)
    .y((node) => position(node).y);
  const nodes: TreeLayout['nodes'] = [];
  laidOut.eachBefore((node) => {
    const siblings = node.parent?.children ?? [node];
    nodes.push({
      index: node.data.index,
      ...(node.parent && {parent: node.parent.data.index}),
      level: node.depth + 1,
      ...position(node),
      children: (node.children ?? []).map(({data}) => data.index),
      position: siblings.indexOf(node) + 1,
      siblings: siblings.length,
    });
  });
  return {
    width: Math.max(width, margin * 2 + gap * (levels - 1) + nameWidth),
    height: Math.max(...across) - lowest + 2 * margin,
    nodes,
    lines: laidOut.links().map((link) => line(link) ?? ''),
  };
}
