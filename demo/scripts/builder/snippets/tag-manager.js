// A Custom HTML tag of Google Tag Manager: ECMAScript 5 alone, no `data-*` attributes on scripts, which it removes, and no two braces
// in a row, between which it looks for its variables.

import {jsString, jsValue} from './escape.js';
import {indent, lines} from './markup.js';
import {classicFiles, filesBeside} from './script-tags.js';
import {weighFiles} from './weigh.js';

/** A string without two braces in a row, and without what ECMAScript 5 does not have. */
const writeString = (text) =>
  jsString(text)
    .replace(/\{(?=\{)/g, '\\u007b')
    .replace(/\}(?=\})/g, '\\u007d');

/** Sets each option by a line of its own, which keeps what a consent tool has set. */
const settings = ({options, analytics}) =>
  Object.entries({...options, ...(analytics.length && {analytics})}).map(
    ([name, value]) => `config.${name} = ${spaced(jsValue(value, writeString))};`,
  );

/** Objects in objects end with two braces in a row. */
const spaced = (code) => code.replace(/\}(?=\})/g, '} ');

export function tagManager(plan, weights, {base, words}) {
  const {tag, attributes, properties, theme} = plan;
  const scripts = [...classicFiles(plan, weights), 'dark-social.min.js'];
  const files = [...(theme ? [`themes/${theme}.css`] : []), ...scripts, ...filesBeside(plan)];
  const options = settings(plan);
  const make = lines(
    `var element = document.createElement(${jsString(tag)});`,
    ...attributes.map(
      ([name, value]) => `element.setAttribute(${jsString(name)}, ${writeString(value === true ? '' : value)});`,
    ),
    ...properties.map(([name, value]) => `element.style.setProperty(${jsString(name)}, ${writeString(value)});`),
    plan.words ? `element.textContent = ${writeString(plan.words)};` : '',
  );
  const body = lines(
    `if (document.querySelector(${jsString(tag)})) return;`,
    options.length ? 'var config = (window.darkSocialConfig = window.darkSocialConfig || {});' : '',
    ...options,
    plan.picture ? wrapPictures(make, words) : lines(make, place(words)),
    ...(theme
      ? [
          "var sheet = document.createElement('link');",
          "sheet.rel = 'stylesheet';",
          `sheet.href = ${jsString(`${base}themes/${theme}.css`)};`,
          'document.head.appendChild(sheet);',
        ]
      : []),
    loadScripts(scripts.map((file) => base + file)),
  );
  return {
    id: 'tag-manager',
    name: 'Google Tag Manager',
    language: 'html',
    code: `<script>\n  (function () {\n${indent(body, '    ')}\n  })();\n</script>`,
    bytes: weighFiles(files, weights),
    files,
    notes: [words.copy(files), words.tagManager],
  };
}

const place = (words) =>
  lines(
    `// ${words.tagManagerPlace}`,
    "var place = document.querySelector('article, main') || document.body;",
    'place.appendChild(element);',
  );

/** Puts an element around each picture. */
const wrapPictures = (make, words) =>
  lines(
    `// ${words.tagManagerPictures}`,
    "var pictures = document.querySelectorAll('article img, main img');",
    'for (var p = 0; p < pictures.length; p++) {',
    indent(make),
    '  pictures[p].parentNode.insertBefore(element, pictures[p]);',
    '  element.appendChild(pictures[p]);',
    '}',
  );

/** Loads scripts in their order. */
function loadScripts(addresses) {
  return lines(
    `var addresses = ${jsValue(addresses)};`,
    'for (var i = 0; i < addresses.length; i++) {',
    "  var script = document.createElement('script');",
    '  script.async = false;',
    '  script.src = addresses[i];',
    '  document.head.appendChild(script);',
    '}',
  );
}
