// Writes docs/reference.md from the manifest of the elements: `npm run reference`. A test holds the two together.

import {readFileSync, writeFileSync} from 'node:fs';
import {pathToFileURL} from 'node:url';

const cell = (text = '') => text.replace(/\s+/g, ' ').replace(/\|/g, '\\|');

function table(title, columns, rows) {
  if (!rows.length) return '';
  const line = (cells) => `| ${cells.join(' | ')} |`;
  return [`### ${title}`, '', line(columns), line(columns.map(() => '---')), ...rows.map(line), '', ''].join('\n');
}

const isBar = ({tagName}) => tagName === 'dark-social-share';

/** The reference's text for a manifest. */
export function reference(manifest) {
  const elements = manifest.modules
    .flatMap(({declarations}) => declarations)
    .filter(({tagName}) => tagName)
    // The bar first, the others by name: the analyzer lists them in the order in which the disk does.
    .sort((a, b) => Number(isBar(b)) - Number(isBar(a)) || (a.tagName < b.tagName ? -1 : 1));
  const bar = elements.find(isBar);
  // What an element hands to the bar inside it stands under the bar.
  const isOfBar = ({fieldName, description}) =>
    !fieldName && bar.attributes.some((one) => one.description === description);
  const sections = elements.map((element) => {
    const own = (list = []) => list.filter((item) => !item.inheritedFrom || element.tagName === 'dark-social-share');
    const described = (list) =>
      own(list).map(({name, description}) => [`\`${name || '(default)'}\``, cell(description)]);
    const attributes = own(element.attributes)
      .filter((attribute) => element === bar || !isOfBar(attribute))
      .map(({name, fieldName, type, description}) => [
        `\`${name}\``,
        fieldName ? `\`${fieldName}\`` : '',
        `\`${cell(element.members.find((member) => member.name === fieldName)?.type.text ?? type.text)}\``,
        cell(description),
      ]);
    const properties = own(element.members)
      .filter(({kind, attribute, privacy}) => kind === 'field' && privacy === 'public' && !attribute)
      .map(({name, type, description}) => ['', `\`${name}\``, `\`${cell(type.text)}\``, cell(description)]);
    const events = own(element.events).map(({name, type, description}) => [
      `\`${name}\``,
      `\`${type.text}\``,
      cell(description),
    ]);
    return [
      `## \`<${element.tagName}>\``,
      '',
      element.description,
      '',
      // Elements that share have a base class in common; its attributes stand under the bar.
      element.tagName !== 'dark-social-share' && element.attributes?.some(({inheritedFrom}) => inheritedFrom)
        ? 'It takes the attributes, parts, properties and events of `<dark-social-share>` too.\n'
        : '',
      table('Attributes and properties', ['attribute', 'property', 'type', 'meaning'], [...properties, ...attributes]) +
        table('Slots', ['slot', 'holds'], described(element.slots)) +
        table('Events', ['event', 'type', 'when'], events) +
        table('Parts', ['`::part()`', 'is'], described(element.cssParts)) +
        table('Custom properties', ['property', 'sets'], described(element.cssProperties)),
    ].join('\n');
  });
  return (
    `# Reference of the elements\n\nMade from the elements' own comments by \`npm run reference\`.\n\n${sections.join('')}`.trimEnd() +
    '\n'
  );
}

if (import.meta.url === pathToFileURL(process.argv[1]).href) {
  writeFileSync('docs/reference.md', reference(JSON.parse(readFileSync('dist/custom-elements.json', 'utf8'))));
}
