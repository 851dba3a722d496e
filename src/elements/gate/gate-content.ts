// The content of a gate that opens.

import {parseHtml} from './parse-html.js';

/** The `<template>` children of a gate that hold its content; not a shadow root that was not taken up. */
const templates = ':scope > template:not([slot], [shadowrootmode])';

/**
 * Makes the nodes that come into the page when the gate opens: those of its templates, and those that the server sent.
 *
 * @returns `undefined` where the page's policy does not allow to make them.
 */
export function makeContent(gate: Element, html?: string): Node[] | undefined {
  const cloned = [...gate.querySelectorAll<HTMLTemplateElement>(templates)].flatMap((template) => {
    // Frameworks append to the element itself what the parser of HTML puts into its content.
    const {content} = template;
    return [...(content.hasChildNodes() ? content : template).cloneNode(true).childNodes];
  });
  const parsed = html ? parseHtml(html) : [];
  return parsed && [...cloned, ...parsed];
}
