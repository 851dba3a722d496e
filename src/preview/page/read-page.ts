// Reads a page's HTML. Nothing of it is executed or loaded.

import {Parser} from 'htmlparser2';
import type {Attribute, Page, Quote, Tag} from './page.js';

/** The elements that are kept. */
const kept = new Set(['base', 'h1', 'h2', 'h3', 'img', 'link', 'meta', 'p', 'script', 'title']);
/** Their text is kept. */
const withText = new Set(['h1', 'h2', 'h3', 'p', 'script', 'title']);
/** They leave a browser in the head: https://html.spec.whatwg.org/multipage/parsing.html#parsing-main-inhead */
const ofHead = new Set(
  'base basefont bgsound head html link meta noframes noscript script style template title'.split(' '),
);
/** Their text is not seen by visitors, or is not about the page. */
const notSeen = new Set(
  'head header nav aside footer script noscript style svg iframe video canvas picture'.split(' '),
);
const controlRoles = new Set(['directory', 'menu', 'menubar', 'toolbar']);
/** So much text is enough for any description, in characters. */
const enoughText = 4000;
/** The longest text of an element that is kept, in characters. JSON-LD may be long. */
const maxText = 200_000;
/** A heading that is never closed takes up all that follows; of many such only the innermost do. */
const maxNested = 8;

/** Deeper pages are read no further: real ones are not so deep, and the parser slows down with the depth. */
const maxDepth = 2000;

const encoder = new TextEncoder();

/** Counts the bytes of a text up to places that come in order. */
function byteCounter(text: string) {
  let at = 0;
  let bytes = 0;
  return (index: number): number => {
    if (index > at) {
      bytes += encoder.encode(text.slice(at, index)).length;
      at = index;
    }
    return bytes;
  };
}

const isJsonLd = (attributes: ReadonlyMap<string, Attribute>): boolean =>
  attributes.get('type')?.value.trim().toLowerCase() === 'application/ld+json';

/** An element that is open while the page is read. */
interface OpenElement {
  name: string;
  number: number;
  /** Whether its text is seen by visitors. */
  isSeen: boolean;
  isDrawing: boolean;
  tag?: MutableTag;
}

type MutableTag = {-readonly [Key in keyof Tag]: Tag[Key]};

/**
 * Reads a page.
 *
 * @param html - Any text. What is no HTML has no tags.
 * @param address - Absolute, http or https.
 */
export function readPage(html: string, address: string): Page {
  const tags: Tag[] = [];
  const text: {text: string; end: number}[] = [];
  const open: OpenElement[] = [{name: '', number: 0, isSeen: true, isDrawing: false}];
  const openWithText: MutableTag[] = [];
  const bytesUpTo = byteCounter(html);
  let attributes = new Map<string, Attribute>();
  let count = 0;
  let textLength = 0;
  let inHead = true;
  let isBeforeBody = true;
  const current = () => open[open.length - 1];

  const parser = new Parser({
    onattribute(name, value, quote) {
      // As in browsers, the first of two wins.
      if (!attributes.has(name)) attributes.set(name, {value, quote: (quote ?? '') as Quote});
    },
    onopentag(name, _, isImplied) {
      const parent = current();
      if (!ofHead.has(name) && !isImplied) inHead = false;
      if (name === 'body') isBeforeBody = false;
      const role = attributes.get('role')?.value ?? '';
      const element: OpenElement = {
        name,
        number: ++count,
        isSeen: parent.isSeen && !notSeen.has(name) && !controlRoles.has(role),
        isDrawing: parent.isDrawing || name === 'svg',
      };
      if (parent.tag) parent.tag.isPlain = false;
      if (kept.has(name) && !element.isDrawing && (name !== 'script' || isJsonLd(attributes))) {
        element.tag = {
          name,
          attributes,
          source: html.slice(parser.startIndex, parser.endIndex + 1),
          text: '',
          isPlain: true,
          parent: parent.number,
          inHead,
          isBeforeBody,
          end: bytesUpTo(parser.endIndex + 1),
        };
        tags.push(element.tag);
        if (withText.has(name)) openWithText.push(element.tag);
      }
      attributes = new Map();
      open.push(element);
      if (open.length > maxDepth) parser.pause();
    },
    ontext(data) {
      const {name, isSeen} = current();
      if (data.trim() && !(ofHead.has(name) && name !== 'html' && name !== 'head')) inHead = false;
      for (const tag of openWithText.slice(-maxNested)) if (tag.text.length < maxText) tag.text += data;
      if (isSeen && data.trim() && textLength < enoughText) {
        textLength += data.length;
        text.push({text: data, end: bytesUpTo(parser.endIndex + 1)});
      }
    },
    onclosetag(name) {
      const element = open.length > 1 && current().name === name ? open.pop() : undefined;
      if (!element?.tag) return;
      element.tag.end = bytesUpTo(parser.endIndex + 1);
      if (openWithText[openWithText.length - 1] === element.tag) openWithText.pop();
    },
  });
  parser.end(html);
  return {address, url: new URL(address), tags, text};
}
