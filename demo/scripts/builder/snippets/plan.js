// What a design needs: the attributes, properties and options that differ from the defaults, and the channels, layouts and elements that
// have files of their own.

import {attributeDefaults, channelsOfElements, listOptions, optionDefaults} from './defaults.js';
import {isCssValue} from './escape.js';

/**
 * @typedef {object} Design
 * @property {string} [element] The tag. Default: `dark-social-share`.
 * @property {Record<string, unknown>} [attributes] Texts; `true` for an attribute without a value; lists of names; objects, which are
 *   written as JSON.
 * @property {Record<string, string>} [properties] Custom properties: `{'--dark-social-radius': '8px'}`.
 * @property {string} [theme] A style sheet of `dist/themes/`: `pill`.
 * @property {Record<string, unknown>} [options] The page's options, as `configure()` or as attributes take them, and `analytics`: names of
 *   clients.
 * @property {string} [lang] The language of the element.
 * @property {string} [words] The words on a `<dark-social-button>`.
 * @property {{src: string, alt?: string}} [picture] The picture in a `<dark-social-image>`. Default: an address to be changed.
 */

/**
 * @typedef {object} Plan
 * @property {string} tag
 * @property {string} element What the tag is called after `dark-social-`.
 * @property {[string, string | true][]} attributes
 * @property {[string, string][]} properties
 * @property {string[]} leftOut The custom properties whose values CSS could not take.
 * @property {string} [theme]
 * @property {Record<string, unknown>} options
 * @property {string[]} analytics
 * @property {string[]} channels Those beside the usual ones.
 * @property {string[]} sets The sets that these channels stand in: `networks`.
 * @property {string} [layout] A layout that has a file of its own.
 * @property {string} words
 * @property {{src: string, alt: string}} [picture]
 */

/** A text that every encoding and parser keeps. */
const clean = (value) => String(value).toWellFormed().replaceAll('\0', '');

const listOf = (value) => (Array.isArray(value) ? value : String(value ?? '').split(/[\s,]+/)).filter(Boolean);

const isEmpty = (value) => value == null || value === '' || (Array.isArray(value) && !value.length);

function attributeValue(value) {
  if (value === true) return true;
  if (Array.isArray(value) && value.every((each) => typeof each === 'string')) return clean(value.join(' '));
  return clean(typeof value === 'object' ? JSON.stringify(value) : value);
}

function attributesOf({attributes = {}, lang}, element) {
  const defaults = attributeDefaults[element] ?? {};
  return Object.entries({...attributes, ...(lang && {lang})})
    .filter(([name, value]) => /^[a-z][a-z0-9-]*$/.test(name) && !isEmpty(value) && value !== false)
    .filter(([name, value]) => defaults[name] !== value)
    .map(([name, value]) => [name, attributeValue(value)]);
}

/** Texts of options as `clean()` leaves them, whatever they stand in. */
function cleanOption(value) {
  if (typeof value === 'string') return clean(value);
  if (Array.isArray(value)) return value.map(cleanOption);
  if (typeof value !== 'object' || !value) return value;
  return Object.fromEntries(Object.entries(value).map(([key, each]) => [clean(key), cleanOption(each)]));
}

/** An option as code has it, also where a field of a form gave a text. */
function typedOption(name, value) {
  if (typeof value !== 'string') return value;
  if (listOptions.includes(name)) return listOf(value);
  const type = typeof optionDefaults[name];
  if (type === 'boolean' && ['true', 'false'].includes(value)) return value === 'true';
  return type === 'number' && value.trim() && !isNaN(value) ? Number(value) : value;
}

function optionsOf({analytics: _, ...options} = {}) {
  return Object.fromEntries(
    Object.entries(options)
      .map(([name, value]) => [name, typedOption(name, value)])
      .filter(([name, value]) => /^[a-z]+$/i.test(name) && !isEmpty(value) && optionDefaults[name] !== value)
      .map(([name, value]) => [name, cleanOption(value)]),
  );
}

const pictureOf = ({picture: {src = '/picture.jpg', alt = ''} = {}}) => ({src: clean(src), alt: clean(alt)});

/**
 * @param {Design} design
 * @param {import('./weigh.js').Weights} weights
 * @returns {Plan}
 */
export function planOf(design, weights) {
  const tag = design.element ?? 'dark-social-share';
  const element = tag.replace('dark-social-', '');
  const {channels, channel, layout} = design.attributes ?? {};
  const properties = Object.entries(design.properties ?? {})
    .filter(([name, value]) => /^--[\w-]+$/.test(name) && !isEmpty(value))
    .map(([name, value]) => [name, clean(value).trim()]);
  // A channel that the package does not have is the site's own.
  const named = [...new Set([...listOf(channels), ...listOf(channel)])];
  const further = named
    .filter((id) => Object.hasOwn(weights.channels, id) && weights.channels[id].set !== 'usual')
    .filter((id) => !channelsOfElements[element]?.includes(id));
  return {
    tag,
    element,
    attributes: attributesOf(design, element),
    properties: properties.filter(([, value]) => isCssValue(value)),
    leftOut: properties.filter(([, value]) => !isCssValue(value)).map(([name]) => name),
    theme: Object.hasOwn(weights.files, `themes/${design.theme}.css`) ? design.theme : undefined,
    options: optionsOf(design.options),
    analytics: listOf(design.options?.analytics),
    channels: further,
    sets: [...new Set(further.map((id) => weights.channels[id].set))],
    layout: Object.hasOwn(weights.files, `dark-social-${layout}.js`) ? layout : undefined,
    words: element === 'button' ? clean(design.words ?? '').trim() : '',
    picture: element === 'image' ? pictureOf(design) : undefined,
  };
}
