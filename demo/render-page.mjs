// Prepares a page of the demo for sending: its French version, from the dictionary fr.json, and the address at which the demo runs.

import {readFile} from 'node:fs/promises';
import {parse, parseFragment, serialize} from 'parse5';

/** The origin that the pages are written with. */
const writtenOrigin = 'http://localhost:4173';

/** Elements inside a sentence; the sentence is translated as a whole, with its markup. */
const inline = new Set(['a', 'b', 'br', 'code', 'em', 'mark', 'span', 'strong']);

const translatedAttributes = new Set(['alt', 'aria-label', 'content', 'data-done', 'href', 'label', 'title']);

/** Keys: the English texts with white space collapsed. Values: their translations. */
export const readDictionary = async () => JSON.parse(await readFile(new URL('fr.json', import.meta.url), 'utf8'));

/** Canonical addresses, Open Graph and fallback links must be absolute, whatever port the demo runs on. */
export function setOrigin(page, host = '') {
  return /^[\w.[\]:-]+$/.test(host) ? replaceAddress(page, writtenOrigin, 'http://' + host) : page;
}

/** The French version of an English page. */
export function translate(page, dictionary) {
  const document = parse(page, {scriptingEnabled: false});
  for (const {text, replace} of textsIn(document)) if (text in dictionary) replace(dictionary[text]);
  setLanguage(document);
  return serialize(document);
}

/** The texts of an English page that need an entry in the dictionary. */
export const textsOf = (page) => [...textsIn(parse(page, {scriptingEnabled: false}))].map(({text}) => text);

/** Finds the texts of a tree, each with the function that replaces it. */
function* textsIn(node) {
  for (const attribute of node.attrs ?? []) {
    const text = collapse(attribute.value);
    if (isTranslated(attribute)) yield {text, replace: (translation) => (attribute.value = translation)};
  }
  if (node.nodeName === 'script') return;
  if (isSentence(node)) {
    yield {text: collapse(serialize(node)), replace: (translation) => setContent(node, translation)};
    return;
  }
  for (const child of node.childNodes ?? []) {
    // The texts of text nodes and comments.
    const key = child.nodeName === '#comment' ? 'data' : 'value';
    const text = collapse(child[key] ?? '');
    if (hasWords(text)) {
      const replace = (translation) => (child[key] = child[key].replace(child[key].trim(), () => translation));
      yield {text, replace};
    }
    yield* textsIn(child);
  }
}

const isText = ({nodeName}) => nodeName === '#text';
const collapse = (text) => text.replace(/\s+/g, ' ').trim();
const hasWords = (text) => /\p{L}{2}/u.test(text);
const isInline = (node) => isText(node) || (inline.has(node.nodeName) && node.childNodes.every(isInline));
const isSentence = ({childNodes = []}) =>
  childNodes.length > 1 &&
  childNodes.every(isInline) &&
  childNodes.some((child) => isText(child) && hasWords(child.value));

/** Words, or the address of a fallback link that holds the page's title. */
const isTranslated = ({name, value}) =>
  translatedAttributes.has(name) &&
  (name === 'href' || /^(\w+:\/\/|width=)/.test(value) ? /%20/ : / |^[A-Z]/).test(value);

function setContent(node, markup) {
  node.childNodes = parseFragment(markup).childNodes;
  for (const child of node.childNodes) child.parentNode = node;
}

/** Marks a page as French, and points it at the French pages; links to the other language lead to the English ones. */
function setLanguage(node) {
  const attributes = Object.fromEntries((node.attrs ?? []).map(({name, value}) => [name, value]));
  for (const attribute of node.attrs ?? []) {
    const {name, value} = attribute;
    if (node.nodeName === 'html' && name === 'lang') attribute.value = 'fr';
    else if (attributes.property === 'og:locale' && name === 'content') attribute.value = 'fr';
    else if (attributes.hreflang && name === 'href') attribute.value = value.replace('/fr/', '/');
    else if (attributes.hreflang && name.endsWith('lang')) attribute.value = 'en';
    else if (attributes.property !== 'og:image')
      attribute.value = replaceAddress(value, writtenOrigin + '/', writtenOrigin + '/fr/');
  }
  for (const child of node.childNodes ?? []) setLanguage(child);
}

const replaceAddress = (text, from, to) =>
  text.replaceAll(from, to).replaceAll(encodeURIComponent(from), encodeURIComponent(to));
