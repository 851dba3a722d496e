// Writes docs/functions.md and docs/options.md from the TSDoc comments and types of the public modules: `npm run reference`. A test
// checks that both are up to date.

import {readFileSync, writeFileSync} from 'node:fs';
import {fileURLToPath, pathToFileURL} from 'node:url';
import ts from 'typescript';
import {attributeName} from '../dist/core/options/check-options.js';

const root = fileURLToPath(new URL('..', import.meta.url));

/** The public modules with functions, as package.json's `exports` names them, and what each is for. */
const modules = {
  '.': 'Tokens, links, arrivals, shares and events. Importing it registers nothing and touches no page.',
  './visits': 'Visits without a token: where they came from, links copied by hand, and whether a page was read.',
  './analytics':
    'Sinks, one for each analytics product, and what makes more of them. Recipes: [analytics](analytics.md).',
  './analytics/local.js': 'Events kept in the browser: [local events](local.md).',
  './consent': 'Follows the consent tools of the page: [privacy](privacy.md#consent-that-your-tools-already-ask-for).',
  './shorteners': 'Short links, fetched before the click: [short links](short-links.md).',
  './tracking': 'Tracking parameters, and the rule that removes them: [links](links.md).',
  './measure': 'Figures from event records: [summaries](summary.md), [dark visits](measure.md).',
  './preview': 'How messengers and networks would show a link to a page: [previews](previews.md).',
  './server':
    'The collector: [collector](collector.md). Campaigns and signed tokens: [campaigns on a server](campaigns-server.md). Bars rendered on a server: [server rendering](server-rendering.md).',
  './server/node.js': 'Handlers on the Fetch API in servers of `node:http`: [mounting](campaigns-server.md#mount-it).',
  './server/redis.js': 'Counts of campaigns in Redis: [stores](campaigns-server.md#stores).',
  './server/postgres-campaigns.js': 'Counts of campaigns in PostgreSQL: [stores](campaigns-server.md#stores).',
  './server/report.js': 'Reports that ClickHouse computes: [SQL](sql.md#clickhouse).',
};

const {exports: published} = JSON.parse(readFileSync(root + 'package.json', 'utf8'));
const sourceOf = (subpath) => root + published[subpath].types.replace('./dist/', 'src/').replace('.d.ts', '.ts');

/** A program over the sources of all public modules. Made once, since it takes some seconds. */
function createProgram() {
  const {config} = ts.readConfigFile(root + 'tsconfig.json', ts.sys.readFile);
  const {options} = ts.parseJsonConfigFileContent(config, ts.sys, root);
  const files = [...Object.keys(modules).map(sourceOf), root + 'src/core/options/options.ts', root + 'src/icons.d.ts'];
  return ts.createProgram(files, {...options, noEmit: true, types: ['node']});
}

let program;
const shared = () => (program ??= createProgram());

const textOf = (parts) => ts.displayPartsToString(parts).trim();

/** A doc comment as Markdown: its text, then its tags. */
function describe(symbol, checker) {
  const tags = symbol.getJsDocTags(checker).map(({name, text}) => {
    const words = textOf(text);
    if (name === 'param') return `- \`${words.replace(/\s+-?\s*|$/, '`: ')}`.replace(/: $/, '');
    if (name === 'returns') return `- Returns ${words}`;
    if (name === 'throws') return `- Throws ${words.replace(/^\{(\w+)\}\s*/, '`$1` ')}`;
    if (name === 'example') return `\n${words.startsWith('```') ? words : '```ts\n' + words + '\n```'}`;
    return undefined;
  });
  return [textOf(symbol.getDocumentationComment(checker)), tags.filter(Boolean).join('\n')]
    .filter(Boolean)
    .map(withLinks)
    .join('\n\n');
}

const withLinks = (text) => text.replace(/\{@link (\w+) *\}/g, '`$1`');

const isInternal = (symbol) => symbol.getJsDocTags().some(({name}) => name === 'internal');

const code = (text) => '```ts\n' + text + '\n```';

/** How a function is called, or how a type is written. */
function declare(symbol, checker) {
  const [declaration] = symbol.declarations;
  const flags = ts.TypeFormatFlags.NoTruncation | ts.TypeFormatFlags.UseSingleQuotesForStringLiteralType;
  if (ts.isTypeAliasDeclaration(declaration) && declaration.type.getText().startsWith('(typeof ')) {
    // Made from the list of its values, which readers want to see.
    const values = checker.getDeclaredTypeOfSymbol(symbol);
    const text = checker.typeToString(values, undefined, flags | ts.TypeFormatFlags.InTypeAlias);
    return code(
      `type ${symbol.name} =${text.length > 90 ? text.replace(/^|\| /g, '\n  | ').replace(/ \n/g, '\n') : ' ' + text};`,
    );
  }
  if (ts.isInterfaceDeclaration(declaration) || ts.isTypeAliasDeclaration(declaration)) {
    return code(declaration.getText().replace(/^export (declare )?/, ''));
  }
  const type = checker.getTypeOfSymbolAtLocation(symbol, declaration);
  const signatures = type.getCallSignatures();
  if (!signatures.length) {
    const isClass = ts.isClassDeclaration(declaration);
    return code(
      isClass ? `class ${symbol.name}` : `const ${symbol.name}: ${checker.typeToString(type, declaration, flags)}`,
    );
  }
  const lines = signatures.map((one) => symbol.name + checker.signatureToString(one, declaration, flags));
  return code(lines.map((line) => (line.length > 110 ? wrapParameters(line) : line)).join('\n'));
}

/** Puts each parameter of a long signature on a line of its own. */
function wrapParameters(line) {
  let depth = 0;
  let wrapped = '';
  for (const [index, character] of [...line].entries()) {
    const before = line[index - 1];
    if (/[)\]}]/.test(character) || (character === '>' && before !== '=')) depth--;
    if (depth === 0 && character === ')' && !wrapped.includes('\n)')) wrapped += '\n';
    wrapped += character;
    if (depth === 0 && character === '(' && !wrapped.includes('\n')) wrapped += '\n  ';
    if (/[([{<]/.test(character)) depth++;
    if (depth === 1 && character === ',' && !wrapped.includes('\n)')) wrapped += '\n ';
  }
  return wrapped;
}

/** Functions first, then types: each in the order in which its module exports it. */
function moduleSection(subpath, seen) {
  const checker = shared().getTypeChecker();
  const name = 'dark-social' + subpath.slice(1);
  const file = checker.getSymbolAtLocation(shared().getSourceFile(sourceOf(subpath)));
  const symbols = checker
    .getExportsOfModule(file)
    .map((symbol) => (symbol.flags & ts.SymbolFlags.Alias ? checker.getAliasedSymbol(symbol) : symbol))
    .filter((symbol) => symbol.declarations && !isInternal(symbol) && !seen.has(symbol));
  symbols.forEach((symbol) => seen.add(symbol));
  const isType = (symbol) => !(symbol.flags & ts.SymbolFlags.Value);
  const entries = [...symbols.filter((one) => !isType(one)), ...symbols.filter(isType)].map((symbol) =>
    [`### \`${symbol.name}\``, declare(symbol, checker), describe(symbol, checker)].filter(Boolean).join('\n\n'),
  );
  return [`## \`${name}\``, modules[subpath], ...entries].join('\n\n');
}

/** The text of docs/functions.md. */
export function functionsReference() {
  const seen = new Set();
  const sections = Object.keys(modules).map((subpath) => moduleSection(subpath, seen));
  const contents = Object.keys(modules).map((subpath) => {
    const name = 'dark-social' + subpath.slice(1);
    return `- [\`${name}\`](#${name.replace(/\W/g, (sign) => (sign === '-' ? '-' : ''))}): ${modules[subpath]}`;
  });
  const introduction =
    'Generated from the TSDoc comments by `npm run reference`. The elements have [a reference of their own](reference.md), and so\n' +
    'do the [options](options.md).';
  return ['# Reference of the functions', introduction, contents.join('\n'), ...sections].join('\n\n') + '\n';
}

const cell = (text) => withLinks(text).replace(/\s+/g, ' ').replace(/[|<]/g, '\\$&').trim();

/** Whether text, which is all that an attribute can hold, can be a value of a type. */
function canBeText({expected, parse}, name) {
  const words = /^one of: (.*)/.exec(expected)?.[1].split(' ') ?? ['true', '1', 'x'];
  return words.some((word) => parse(word, name) !== undefined);
}

/** The text of docs/options.md. `optionTable` is the built table, by which the library reads options. */
export function optionsReference(optionTable) {
  const checker = shared().getTypeChecker();
  const file = checker.getSymbolAtLocation(shared().getSourceFile(root + 'src/core/options/options.ts'));
  const [options] = checker.getExportsOfModule(file).filter(({name}) => name === 'Options');
  const type = checker.getDeclaredTypeOfSymbol(options);
  const rows = Object.entries(optionTable).map(([name, rule]) => {
    const attribute = canBeText(rule, name) ? `\`${attributeName(name)}\`` : '';
    const meaning = textOf(type.getProperty(name).getDocumentationComment(checker));
    return `| \`${name}\` | ${attribute} | ${cell(rule.expected)} | ${cell(meaning)} |`;
  });
  return `# Options

Generated from \`src/core/options/\` by \`npm run reference\`.

The same options can be set in three places: \`configure({…})\`, \`window.darkSocialConfig = {…}\` before the script, and attributes of
the script tag. Attributes win over \`darkSocialConfig\`, except \`consent\`, where \`darkSocialConfig\` wins. After that the last
\`configure()\` wins. An option that cannot be used warns once in the console and is ignored; \`consent\` then counts as \`pending\`.
Lists in attributes are separated by spaces or commas. An attribute without a value means \`true\`.

The script tag also takes \`data-analytics\`: \`auto\`, or the names of [clients](analytics.md) separated by spaces.

| option | attribute | accepts | meaning |
| --- | --- | --- | --- |
${rows.join('\n')}
`;
}

/** The attributes that the script tag takes. */
export const attributesOf = (optionTable) => [
  'data-analytics',
  ...Object.keys(optionTable)
    .filter((name) => canBeText(optionTable[name], name))
    .map(attributeName),
];

if (import.meta.url === pathToFileURL(process.argv[1]).href) {
  const {optionTable} = await import('../dist/core/options/option-table.js');
  writeFileSync(root + 'docs/functions.md', functionsReference());
  writeFileSync(root + 'docs/options.md', optionsReference(optionTable));
}
