// What the custom elements manifest says, as controls: a new attribute or custom property appears in the builder by itself.

/**
 * @typedef {object} Control
 * @property {'attribute' | 'property'} kind
 * @property {string} name
 * @property {string} field - How the value is chosen: `choice`, `boolean`, `number`, `text`, `channels`, `channel`, `lang`, `length`,
 *   `color`.
 * @property {string[]} [values] - Of a choice.
 * @property {string} [default] - Of a choice; none where the attribute has no default value.
 * @property {string} description - With code in backticks.
 * @property {string} group
 */

/** The builder designs buttons. The report is on a page of its own, and so are campaigns, whose elements depend on each other. */
const notOffered = ['report', 'gate', 'goal', 'invite', 'qr'].map((name) => `dark-social-${name}`);

/** Where a control stands; names that are not listed here stand under `more`. */
const groups = {
  channels: ['channels', 'channel', 'counts'],
  layout: [
    'layout',
    'labels',
    'align',
    'corner',
    'trigger-label',
    'sheet',
    'for',
    '--dark-social-position',
    '--dark-social-z-index',
  ],
  look: ['look', 'theme', '--dark-social-color', '--dark-social-font'],
  size: ['size'],
  words: ['lang', 'share-title', 'share-text', 'message', 'url', 'image'],
  campaign: ['campaign', 'content', 'name', 'messenger-app-id'],
};

const unquote = (text) => text.trim().replace(/^'(.*)'$/, '$1');

/** The members of a union type, `undefined` left out: `'bar' | 'stack' | undefined` has two. */
const membersOf = (type = '') =>
  [...new Set(type.split('|').map((each) => each.trim()))].filter((each) => each !== 'undefined');

function fieldOf({name, type}) {
  if (name === 'channels' || name === 'channel' || name === 'lang') return {field: name};
  const members = membersOf(type?.text);
  if (members.length > 1 && members.every((member) => member.startsWith("'"))) {
    return {field: 'choice', values: members.map(unquote)};
  }
  if (members.length === 1 && ['boolean', 'number'].includes(members[0])) return {field: members[0]};
  return {field: 'text'};
}

/** Custom properties that are neither lengths nor colours. */
const ofText = ['font', 'family', 'shadow', 'index', 'weight'];

function propertyField({name, description = ''}) {
  // A property with two keywords says so first: "`fixed` or `relative`: …".
  const [, ...keywords] = /^`(\w+)` or `(\w+)`/.exec(description) ?? [];
  if (keywords.length) return {field: 'choice', values: keywords};
  if (name.includes('color')) return {field: 'color'};
  return {field: ofText.includes(name.split('-').at(-1)) ? 'text' : 'length'};
}

function groupOf(name, kind) {
  const found = Object.keys(groups).find((group) => groups[group].includes(name));
  return found ?? (kind === 'property' ? 'size' : 'more');
}

/**
 * The elements of a manifest, each with its controls in the order of the groups.
 *
 * @returns {{tag: string, description: string, controls: Control[], parts: {name: string, description: string}[]}[]}
 */
export function elementsOf(manifest) {
  const declarations = manifest.modules
    .flatMap((module) => module.declarations ?? [])
    .filter(({tagName}) => tagName && !notOffered.includes(tagName))
    // The bar first.
    .sort((a, b) => Number(b.tagName === 'dark-social-share') - Number(a.tagName === 'dark-social-share'));
  return declarations.map(({tagName, description = '', attributes = [], cssProperties = [], cssParts = []}) => {
    const controls = [
      ...attributes.map((attribute) => ({
        kind: 'attribute',
        name: attribute.name,
        ...fieldOf(attribute),
        ...(attribute.default && {default: unquote(attribute.default)}),
        description: attribute.description ?? '',
        group: groupOf(attribute.name, 'attribute'),
      })),
      ...cssProperties.map((property) => ({
        kind: 'property',
        name: property.name,
        ...propertyField(property),
        description: property.description ?? '',
        group: groupOf(property.name, 'property'),
      })),
    ];
    const parts = cssParts.map((part) => ({name: part.name, description: part.description ?? ''}));
    return {tag: tagName, description, controls, parts};
  });
}

/** The names of the groups, in order, and the place of a control within its own. */
export const groupNames = [...Object.keys(groups), 'more'];
export const rankOf = ({name, group}) => {
  const rank = groups[group]?.indexOf(name) ?? -1;
  return rank < 0 ? Infinity : rank;
};
