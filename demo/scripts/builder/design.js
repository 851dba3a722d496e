// A design, what the preview shows of it, and the address that holds both: `?layout=menu&look=soft&--radius=8px&preview=phone+dark`.

/**
 * @typedef {object} Design
 * @property {string} element - The element's tag.
 * @property {Record<string, string>} attributes - Only those that differ from their defaults.
 * @property {Record<string, string>} properties - Custom properties by their whole names, likewise.
 * @property {string} [theme] - The name of a theme's style sheet.
 * @property {Record<string, string>} options - Options of the script tag, in camel case.
 * @property {string} [lang] - The element's `lang`; none: as the page says.
 */

/**
 * @typedef {object} View
 * @property {'both' | 'phone' | 'desktop'} device
 * @property {'mixed' | 'light' | 'dark'} scheme - `mixed`: one frame light, the other dark.
 * @property {'article' | 'shop' | 'plain'} page
 * @property {'ltr' | 'rtl'} dir
 * @property {'en' | 'fr'} words - The language of the sample page.
 */

export const bar = 'dark-social-share';

/** The values of a view, the default first. No word stands twice, so that the address can list them in any order. */
export const viewValues = {
  device: ['both', 'phone', 'desktop'],
  scheme: ['mixed', 'light', 'dark'],
  page: ['article', 'shop', 'plain'],
  dir: ['ltr', 'rtl'],
  words: ['en', 'fr'],
};

const propertyPrefix = '--dark-social-';
const optionPrefix = 'data-';

/** @returns {Design} */
export const emptyDesign = () => ({element: bar, attributes: {}, properties: {}, options: {}});

/** @returns {View} */
export const defaultView = (words = 'en') => ({
  ...Object.fromEntries(Object.entries(viewValues).map(([name, [first]]) => [name, first])),
  words,
});

const kebab = (name) => name.replace(/[A-Z]/g, (letter) => '-' + letter.toLowerCase());
const camel = (name) => name.replace(/-([a-z])/g, (_, letter) => letter.toUpperCase());

/**
 * The query of a design, without `?`; empty for the default.
 *
 * @param {Design} design
 * @param {View} view
 * @param {string} [words] - The language of the builder itself, in which the sample page is written by default.
 */
export function toQuery(design, view, words = 'en') {
  const query = new URLSearchParams();
  if (design.element !== bar) query.set('element', design.element);
  for (const [name, value] of Object.entries(design.attributes)) query.set(name, value);
  if (design.lang) query.set('lang', design.lang);
  if (design.theme) query.set('style', design.theme);
  for (const [name, value] of Object.entries(design.properties)) query.set(name.replace(propertyPrefix, '--'), value);
  for (const [name, value] of Object.entries(design.options)) query.set(optionPrefix + kebab(name), value);
  const shown = defaultView(words);
  const preview = Object.keys(viewValues).flatMap((name) => (view[name] === shown[name] ? [] : [view[name]]));
  if (preview.length) query.set('preview', preview.join(' '));
  return query.toString();
}

/**
 * Reads a query back. Names that the element does not have are left out: anybody can write an address.
 *
 * @param {string} query
 * @param {(element: string) => {attributes: readonly string[], properties: readonly string[]} | undefined} known - What an element
 *   has, by its tag; nothing for an unknown tag.
 * @param {readonly string[]} options - Names of the options that the builder has.
 * @param {string} [words]
 * @returns {{design: Design, view: View}}
 */
export function fromQuery(query, known, options, words = 'en') {
  const design = emptyDesign();
  const view = defaultView(words);
  const given = new URLSearchParams(query);
  const element = given.get('element');
  if (element && known(element)) design.element = element;
  const {attributes, properties} = known(design.element) ?? {attributes: [], properties: []};
  for (const [key, value] of given) {
    const property = key.replace(/^--(?!dark-social-)/, propertyPrefix);
    const option = key.startsWith(optionPrefix) && camel(key.slice(optionPrefix.length));
    if (key === 'lang') setIf(design, 'lang', value);
    else if (attributes.includes(key)) design.attributes[key] = value;
    else if (properties.includes(property) && value) design.properties[property] = value;
    else if (option && options.includes(option)) design.options[option] = value;
    else if (key === 'style' && isThemeName(value)) design.theme = value;
    else if (key === 'preview') readView(view, value.split(' '));
  }
  return {design, view};
}

function setIf(object, name, value) {
  if (value) object[name] = value;
}

const isThemeName = (value) =>
  value !== '' && [...value].every((letter) => 'abcdefghijklmnopqrstuvwxyz-'.includes(letter));

function readView(view, asked) {
  for (const [name, values] of Object.entries(viewValues)) {
    const value = values.find((each) => asked.includes(each));
    if (value) view[name] = value;
  }
}
