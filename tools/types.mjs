// Writes dist/types/: what markup may say of the elements, for frameworks. Runs after the manifest is written.

import {mkdirSync, readdirSync, readFileSync, writeFileSync} from 'node:fs';

const manifest = JSON.parse(readFileSync('dist/custom-elements.json', 'utf8'));
const elements = manifest.modules
  .flatMap(({path, declarations}) => declarations.map((declaration) => ({...declaration, path})))
  .filter(({tagName}) => tagName);
const bar = elements.find(({tagName}) => tagName === 'dark-social-share');

const union = (names) => names.map((name) => `'${name}'`).join(' | ') || 'never';
const interfaceName = ({name}) => name.replace('DarkSocial', '').replace('Element', 'Attributes');
const comment = (text = '') => `/** ${text.replace(/\s+/g, ' ')} */`;

/** Members that markup may set: the others are read-only. */
const fields = ({members}) =>
  members.filter(({kind, attribute, readonly}) => kind === 'field' && attribute && !readonly);

/** Properties that have no attribute, since they hold objects. */
const objects = ({members}) =>
  members.filter(
    ({kind, attribute, readonly, privacy}) => kind === 'field' && !attribute && !readonly && privacy === 'public',
  );

/** `lang` is an attribute of every element, so the types of frameworks have it. */
const isOwn = ({name}) => name !== 'lang';

function attributesOf(element) {
  const settable = fields(element).map(({name}) => name);
  return (element.attributes ?? []).filter(isOwn).flatMap((attribute) => {
    const {name, fieldName, description} = attribute;
    if (fieldName && !settable.includes(fieldName)) return [];
    // Attributes without a property are those of the bar inside.
    const [owner, property] = fieldName
      ? [element, fieldName]
      : [bar, bar.attributes.find((each) => each.name === name).fieldName];
    return [`  ${comment(description)}\n  '${name}'?: AttributeValue<${owner.name}['${property}']>;`];
  });
}

const attributes = elements.map(
  (element) => `/** Attributes of \`<${element.tagName}>\`. */
export interface ${interfaceName(element)} {
${attributesOf(element).join('\n')}
}
`,
);

const entries = elements.map((element) => {
  const properties = [...fields(element), ...objects(element)].filter(isOwn).map(({name}) => name);
  return `  '${element.tagName}': {
    element: ${element.name};
    attributes: ${interfaceName(element)};
    properties: ${union(properties)};
    events: ${union((element.events ?? []).map(({name}) => name))};
  };`;
});

const imports = elements.map(({name, path}) => `import type {${name}} from '${path.replace('dist/', '../')}';`);

mkdirSync('dist/types', {recursive: true});
writeFileSync(
  'dist/types/elements.d.ts',
  `// Made from custom-elements.json.

${imports.join('\n')}
import type {AttributeValue} from './markup.js';

${attributes.join('\n')}
/** The elements by tag. \`properties\` are those that markup may set, \`events\` those that the element dispatches. */
export interface DarkSocialElements {
${entries.join('\n')}
}
`,
);
for (const file of readdirSync('src/types')) writeFileSync(`dist/types/${file}`, readFileSync(`src/types/${file}`));
