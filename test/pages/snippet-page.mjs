// Pages with a snippet of the demo's builder, and what a visitor finds there.

import {existsSync} from 'node:fs';

/** What the page says on the console, and what it could not load. */
const watch = `window.messages = [];
for (const level of ['warn', 'error']) console[level] = (...words) => messages.push(words.join(' '));
addEventListener('error', ({message, target}) => messages.push(message ?? 'not loaded: ' + (target.src || target.href)), true);
addEventListener('unhandledrejection', ({reason}) => messages.push(String(reason)));`;

/** Adds a Custom HTML tag as Tag Manager does: scripts are made anew, without their `data-*` attributes. */
const addTag = `const parsed = new DOMParser().parseFromString(document.querySelector('#tag').value, 'text/html');
for (const node of [...parsed.head.childNodes, ...parsed.body.childNodes]) {
  if (node.localName !== 'script') { document.body.append(document.importNode(node, true)); continue; }
  const script = document.createElement('script');
  for (const {name, value} of node.attributes) if (!name.startsWith('data-')) script.setAttribute(name, value);
  script.text = node.text;
  document.body.append(script);
}`;

const escape = (text) => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');

/** A page. `tag`: what Tag Manager adds to it. */
export function snippetPage({head = '', body = '', tag}) {
  // Between two braces Tag Manager looks for one of its variables.
  if (tag?.includes('{{')) throw new Error(`Tag Manager would take this for a variable: ${tag}`);
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<title>Why bees dance</title>
<link rel="canonical" href="https://example.org/article">
<link rel="icon" href="data:,">
<script>${watch}</script>
${head}
</head>
<body>
<main>
<p id="story">They tell each other where the flowers are.</p>
${body}
</main>
${tag ? `<textarea id="tag" hidden>${escape(tag)}</textarea><script>${addTag}</script>` : ''}
</body>
</html>`;
}

/** A page on which a script makes the element as it was designed; `id`: the snippet that it is compared with. */
export function referencePage(
  {element = 'dark-social-share', attributes, properties, words = '', options = {}, lang, picture, theme},
  id,
) {
  const {analytics: _, ...others} = options;
  const given = {
    element,
    attributes: {...attributes, ...(lang && {lang})},
    properties,
    words,
    picture,
    options: others,
  };
  const isLite = id === 'script-lite';
  if (isLite) delete others.copies;
  const ownScript = existsSync(`dist/${element}.js`) ? [element.replace('dark-social-', '')] : [];
  const sets = ['messengers', 'networks', 'tools', ...ownScript].map(
    (set) => `<script src="/dist/dark-social-${set}.js"></script>`,
  );
  return snippetPage({
    head: `${theme ? `<link rel="stylesheet" href="/dist/themes/${theme}.css">` : ''}${sets.join('')}<script src="/dist/dark-social${isLite ? '-lite' : ''}.min.js"></script>`,
    body: `<script type="application/json">${JSON.stringify(given).replaceAll('<', '\\u003c')}</script>
<script>(${makeElement})();</script>`,
  });
}

// Runs in the page.
function makeElement() {
  const given = JSON.parse(document.querySelector('[type="application/json"]').textContent);
  window.darkSocial.configure(given.options);
  const element = document.createElement(given.element);
  for (const [name, value] of Object.entries(given.attributes))
    element.setAttribute(name, Array.isArray(value) ? value.join(' ') : value);
  for (const [name, value] of Object.entries(given.properties ?? {})) element.style.setProperty(name, value);
  element.textContent = given.words;
  if (given.picture) element.append(Object.assign(document.createElement('img'), given.picture));
  document.querySelector('main').append(element);
}

/** The element of a page when it is drawn: what is set on it, how it looks, where its links lead, and what the page said. */
export async function readElement(visitor, {element = 'dark-social-share'}, manifest) {
  const {attributes: known, cssProperties = []} = manifest.modules
    .flatMap(({declarations}) => declarations)
    .find(({tagName}) => tagName === element);
  const fields = known.flatMap(({fieldName}) => fieldName ?? []);
  const styles = cssProperties.map(({name}) => name);
  // The other elements draw buttons when a visitor uses them.
  const hasButtons = ['dark-social-share', 'dark-social-button'].includes(element);
  await visitor.until(
    (tag, drawn) => {
      const {shadowRoot} = document.querySelector(tag) ?? {};
      const buttons = [...(shadowRoot?.querySelectorAll('[data-channel]') ?? [])];
      return shadowRoot && (!drawn || buttons.some(({href}) => href !== ''));
    },
    element,
    hasButtons,
  );
  return visitor.evaluate(
    async (tag, names, properties) => {
      const found = document.querySelectorAll(tag);
      const [drawn] = found;
      await drawn.updateComplete;
      await new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)));
      const style = getComputedStyle(drawn);
      const textOf = (value) => (Array.isArray(value) ? value.join(' ') : value);
      return {
        count: found.length,
        fields: Object.fromEntries(names.map((name) => [name, textOf(drawn[name])])),
        properties: Object.fromEntries(properties.map((name) => [name, style.getPropertyValue(name)])),
        buttons: [...drawn.shadowRoot.querySelectorAll('[data-channel]')].map((button) => {
          const {height, width} = button.getBoundingClientRect();
          const {backgroundColor, borderRadius, fontFamily} = getComputedStyle(button);
          const words = button.textContent.trim();
          return {words, href: button.href, height, width, backgroundColor, borderRadius, fontFamily};
        }),
        picture: drawn.querySelector('img')?.alt ?? null,
        parts: [...drawn.shadowRoot.querySelectorAll('[part]')].map((part) => {
          const {height, width} = part.getBoundingClientRect();
          return {name: part.part.value, height, width, expanded: part.getAttribute('aria-expanded')};
        }),
        messages: window.messages,
      };
    },
    element,
    fields,
    styles,
  );
}
