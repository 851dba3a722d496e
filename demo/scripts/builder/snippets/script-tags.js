// The script tags of the three editions, and the files that they need.

import {escapeHtml, jsValue} from './escape.js';
import {loadedWhenUsed, visitOptions} from './defaults.js';

const attributeName = (option) => 'data-' + option.replace(/[A-Z]/g, (letter) => '-' + letter.toLowerCase());

/** Whether a list of names can be written with spaces between them. */
const isList = (value) =>
  Array.isArray(value) && value.every((name) => typeof name === 'string' && !/[\s,]/.test(name));

/** An option that an attribute can say. */
const fitsAttribute = (value) => typeof value !== 'object' || isList(value);

/** The options as attributes of the script tag, with a space before each. */
function optionAttributes(options, analytics) {
  const all = {...options, ...(analytics.length && {analytics})};
  return Object.entries(all)
    .filter(([, value]) => fitsAttribute(value))
    .map(([name, value]) => {
      if (value === true) return ` ${attributeName(name)}`;
      return ` ${attributeName(name)}="${escapeHtml(isList(value) ? value.join(' ') : String(value))}"`;
    })
    .join('');
}

/** The options that only a script can say, as one. */
function configScript(options) {
  const objects = Object.entries(options).filter(([, value]) => !fitsAttribute(value));
  return objects.length ? `<script>darkSocialConfig = ${jsValue(Object.fromEntries(objects))};</script>` : '';
}

/** What is set for the lite script, which has no clients by name and tracks no visits; and what is left out. */
export function liteOptions({options, analytics}) {
  const kept = Object.fromEntries(Object.entries(options).filter(([name]) => !visitOptions.includes(name)));
  return {
    options: kept,
    leftOut: [...(analytics.length ? ['analytics'] : []), ...visitOptions.filter((name) => name in options)],
  };
}

/** The script of an element that is in no other file: `dark-social-selection.js`. */
const elementFile = ({element}, {files}) => {
  const file = `dark-social-${element}.js`;
  return Object.hasOwn(files, file) ? [file] : [];
};

const themeFile = ({theme}) => (theme ? [`themes/${theme}.css`] : []);

/** The files beside a classic main script that a page loads by tags. */
export const classicFiles = (plan, weights) => [
  ...plan.sets.map((set) => `dark-social-${set}.js`),
  ...elementFile(plan, weights),
];

/** The files that scripts load from their own folder: that of a layout, or what an element needs later. */
export const filesBeside = ({layout, element}) => [
  ...(layout ? [`dark-social-${layout}.js`] : []),
  ...(loadedWhenUsed[element] ?? []),
];

/** A classic edition: `{tags, files}`; the files are those to copy out of `dist/`. */
export function classicTags(
  plan,
  weights,
  {file, base, early = ['dark-social-early.js'], options = plan.options, analytics = plan.analytics},
) {
  const beside = classicFiles(plan, weights);
  // A set of channels must be there when the main script draws its bars.
  const order = beside.length ? 'defer' : 'async';
  const tags = [
    ...early.map((name) => `<script src="${base}${name}"></script>`),
    ...themeFile(plan).map((theme) => `<link rel="stylesheet" href="${base}${theme}">`),
    configScript(options),
    ...beside.map((name) => `<script ${order} src="${base}${name}"></script>`),
    `<script ${order} src="${base}${file}"${optionAttributes(options, analytics)}></script>`,
  ];
  const files = [...early, ...themeFile(plan), ...beside, file, ...filesBeside(plan)];
  return {tags: tags.filter(Boolean).join('\n'), files};
}

/** `auto.js`, which finds what the page uses in its own folder: `{tags, files}`. */
export function autoTags(plan, {auto}, {base}) {
  const preload = ['core', 'elements']
    .map((part) => auto.parts[part])
    .map((file) => `<link rel="modulepreload" href="${base}${file}" integrity="${auto.files[file].integrity}">`);
  const {integrity} = auto.files['auto.js'];
  const tags = [
    `<script src="${base}dark-social-early.js"></script>`,
    ...themeFile(plan).map((theme) => `<link rel="stylesheet" href="${base}${theme}">`),
    ...preload,
    configScript(plan.options),
    `<script type="module" src="${base}auto.js" integrity="${integrity}"${optionAttributes(plan.options, plan.analytics)}></script>`,
  ];
  return {
    tags: tags.filter(Boolean).join('\n'),
    files: ['dark-social-early.js', ...themeFile(plan), 'dark-social/'],
  };
}
