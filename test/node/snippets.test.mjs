// The snippets of the demo's builder, read back by the parsers of the languages that they are written in: each says what was designed.

import assert from 'node:assert/strict';
import {readFileSync} from 'node:fs';
import test from 'node:test';
import vm from 'node:vm';
import {transformSync} from 'esbuild';
import {Linter} from 'eslint';
import {parseFragment} from 'parse5';
import {parse as parseVue} from 'vue/compiler-sfc';

import {optionDefaults, visitOptions} from '../../demo/scripts/builder/snippets/defaults.js';
import {isCssValue} from '../../demo/scripts/builder/snippets/escape.js';
import {snippets} from '../../demo/scripts/builder/snippets/index.js';
import {wordsIn} from '../../demo/scripts/builder/snippets/words.js';
import * as mostElements from 'dark-social/elements';
import * as report from 'dark-social/elements/report.js';
import * as library from '../../dist/core/options/check-visit-options.js';
import fc, {times} from '../tools/properties.mjs';

const elementClasses = {...mostElements, ...report};
const weights = JSON.parse(readFileSync('dist/weights.json', 'utf8'));
const snippetOf = (design, id, settings) => snippets(design, weights, settings).find((each) => each.id === id);

/** What breaks out of one language or another. */
const signs = [
  '"',
  "'",
  '`',
  '\\',
  '\n',
  '\r\n',
  '\t',
  '{',
  '}',
  '{{',
  '}}',
  '${',
  '&',
  '&amp;',
  '&#123;',
  '<',
  '>',
  '</',
];
const words = [
  '<!--',
  '-->',
  '</script>',
  '<script>',
  '</style>',
  '</template>',
  '@if (a) {',
  '//',
  '/*',
  '*/',
  'ü',
  '\u2028',
];
const text = fc
  .array(fc.oneof(fc.constantFrom(...signs, ...words, ' ', 'a'), fc.string({unit: 'binary', maxLength: 3})), {
    minLength: 1,
    maxLength: 12,
  })
  .map((parts) => parts.join(''))
  .filter((value) => value.replaceAll('\0', '') !== '');

/** The text as files in UTF-8 hold it. */
const kept = (value) => value.toWellFormed().replaceAll('\0', '');

const attributes = fc.record(
  {'share-title': text, 'share-text': text, message: text, name: text, look: fc.constantFrom('brand', 'plain')},
  {requiredKeys: []},
);
const options = fc.record(
  {
    campaign: text,
    copies: text,
    addressBar: fc.boolean(),
    keepQuery: fc.array(text),
    message: fc.array(fc.record({message: text, channel: text})),
    utm: fc.record({source: text}),
  },
  {requiredKeys: []},
);
const design = fc.record({
  element: fc.constantFrom('dark-social-share', 'dark-social-button'),
  attributes,
  options,
  words: text,
  properties: fc.record({'--dark-social-color': text, '--dark-social-font': text}, {requiredKeys: []}),
});

const keptDeeply = (value) =>
  JSON.parse(JSON.stringify(value, (_, each) => (typeof each === 'string' ? kept(each) : each)));

/** What a snippet must say: attributes, words, options. */
function expectedOf({element, attributes: given, options: set, words: own}) {
  const {look, ...others} = given;
  const without = Object.entries(set).filter(
    ([, value]) => value !== false && !(Array.isArray(value) && !value.length),
  );
  return {
    attributes: keptDeeply({...others, ...(look && look !== 'brand' && {look})}),
    words: element === 'dark-social-button' ? kept(own).trim() : '',
    options: keptDeeply(Object.fromEntries(without)),
  };
}

const nodesOf = (node) => [
  node,
  ...(node.content ?? node).childNodes.flatMap((child) => (child.childNodes ? nodesOf(child) : [child])),
];
const componentName = (tag) => tag.replace(/(^|-)(\w)/g, (_, __, letter) => letter.toUpperCase());
const attributesOf = ({attrs}) => Object.fromEntries(attrs.map(({name, value}) => [name, value]));
const textOf = (node) => node.childNodes.map(({value}) => value).join('');

/** The element, with the tags around it, of a piece of HTML. */
function readHtml(html) {
  const nodes = nodesOf(parseFragment(html));
  const named = (pattern) => nodes.filter(({tagName}) => pattern.test(tagName ?? ''));
  const [element] = named(/^dark-social/);
  const {style: _, ...own} = attributesOf(element);
  return {
    attributes: own,
    words: textOf(element),
    tags: nodes.map(({tagName}) => tagName).filter(Boolean),
    scripts: named(/^script$/).map((script) => ({attributes: attributesOf(script), code: textOf(script)})),
    styles: named(/^style$/).map(textOf),
  };
}

/** What code gives to configure(). Imports stand on lines of their own, and no text of a design does. */
function readModule(code) {
  const body = code.replace(/^ *import .*$/gm, '');
  const sandbox = {configure: (set) => (sandbox.set = set), trackVisits() {}, set: {}};
  vm.runInNewContext(body, sandbox);
  return JSON.parse(JSON.stringify(sandbox.set));
}

/** What options a script tag and `darkSocialConfig` before it set: the attributes as texts. */
function readScripts(scripts) {
  const sandbox = {};
  const inline = scripts.find(({attributes}) => !attributes.src);
  vm.runInNewContext(inline?.code ?? '', sandbox);
  const main = scripts.find(({attributes}) => /(min|auto)\.js$/.test(attributes.src));
  const data = Object.entries(main.attributes).filter(([name]) => name.startsWith('data-'));
  const camel = (name) => name.slice(5).replace(/-(\w)/g, (_, letter) => letter.toUpperCase());
  const fromTag = Object.fromEntries(data.map(([name, value]) => [camel(name), value]));
  return {...fromTag, ...JSON.parse(JSON.stringify(sandbox.darkSocialConfig ?? {}))};
}

/** Options as readScripts() finds them: lists of names without spaces are written with spaces, other lists by the script. */
function asAttributes(set) {
  const written = (value) => {
    if (value === true) return '';
    const isList = Array.isArray(value) && value.every((each) => typeof each === 'string' && !/[\s,]/.test(each));
    return isList ? value.join(' ') : value;
  };
  return Object.fromEntries(Object.entries(set).map(([name, value]) => [name, written(value)]));
}

const check = (run) =>
  fc.assert(
    fc.property(design, (given) => run(given, expectedOf(given))),
    {numRuns: times(40)},
  );
const withoutVisits = ({copies: _, addressBar: __, ...others}) => others;

test('script tags and the block for WordPress say what was designed, in HTML', () => {
  check((given, expected) => {
    for (const id of ['script', 'script-auto', 'script-lite', 'wordpress']) {
      const {code} = snippetOf(given, id);
      const {scripts, tags, styles, ...element} = readHtml(code);
      assert.deepEqual(element, {attributes: expected.attributes, words: expected.words}, code);
      const set = asAttributes(id === 'script-lite' ? withoutVisits(expected.options) : expected.options);
      assert.deepEqual(readScripts(scripts), set, code);
      assert.ok(
        tags.every((tag) => ['script', 'link', 'style', given.element].includes(tag)),
        code,
      );
      for (const style of styles) assert.match(style, /^[^{}]*\{[^]*\}\s*$/);
      assert.doesNotMatch(code.split('<dark-social-')[1], /\n\n/, 'WordPress would end the element');
    }
  });
});

test('the page for a bundler says what was designed', () => {
  check((given, expected) => {
    const {code} = snippetOf(given, 'npm');
    const {scripts, tags: _, styles: __, ...element} = readHtml(code);
    assert.deepEqual(element, {attributes: expected.attributes, words: expected.words});
    assert.deepEqual(readModule(scripts[0].code), expected.options);
  });
});

test('the component for React says what was designed, in JSX', () => {
  check((given, expected) => {
    const {code} = snippetOf(given, 'react');
    const [module, component] = code.split('export function ');
    assert.deepEqual(readModule(module), expected.options);
    const {code: plain} = transformSync(`function ${component}`, {loader: 'jsx', jsxFactory: 'h'});
    const h = (tag, props, ...children) => ({tag, props, children});
    const name = componentName(given.element);
    assert.ok(module.includes(`import {${name}} from 'dark-social/react';`), code);
    const {tag, props, children} = vm.runInNewContext(`${plain}; ShareBar()`, {h, [name]: name});
    const {style: _, ...others} = {...props};
    const inHtml = Object.entries(others).map(([prop, value]) => [
      prop.replace(/[A-Z]/g, (letter) => '-' + letter.toLowerCase()),
      value,
    ]);
    assert.deepEqual(Object.fromEntries(inHtml), expected.attributes, code);
    assert.deepEqual([tag, children.join('')], [name, expected.words]);
  });
});

test('the component for React has each attribute as a property of the element, numbers as numbers', () => {
  for (const elementClass of Object.values(elementClasses)) {
    void elementClass.observedAttributes;
    const name = elementClass.name.replace('Element', '');
    const element = name.replace('DarkSocial', '').toLowerCase();
    const tag = `dark-social-${element}`;
    const properties = [...elementClass.elementProperties].filter(([, {attribute}]) => attribute !== false);
    const attributes = Object.fromEntries(
      properties.map(([property, {attribute, type}]) => [attribute || property, type === Boolean ? true : '7']),
    );
    const {code} = snippetOf({element: tag, attributes}, 'react');
    for (const [property, {type}] of properties) {
      const written = {[Number]: '=\\{7\\}', [Boolean]: ''}[type] ?? '="7"';
      assert.match(code, new RegExp(`\\s${property}${written}[\\s>]`), code);
    }
  }
});

test('the component for React keeps the words of a bar that has an address', () => {
  const url = 'https://example.org/a';
  assert.match(snippetOf({attributes: {url}}, 'react').code, /labels="auto"/);
  assert.doesNotMatch(snippetOf({attributes: {url, labels: 'first'}}, 'react').code, /auto/);
});

test('the component for Vue says what was designed, in a template', () => {
  check((given, expected) => {
    const {code} = snippetOf(given, 'vue');
    const {descriptor, errors} = parseVue(code, {templateParseOptions: {isCustomElement: () => true}});
    assert.deepEqual(errors, [], code);
    const element = descriptor.template.ast.children.find(({tag}) => tag);
    const props = element.props.map(({name, value}) => [name, value?.content]);
    assert.deepEqual(Object.fromEntries(props), expected.attributes, code);
    const texts = element.children.map(({content}) => content);
    assert.ok(
      texts.every((each) => typeof each === 'string'),
      'no expressions',
    );
    // Vue makes one space of white space in texts.
    const condensed = (value) => value.replace(/[\t\r\n\f ]+/g, ' ');
    assert.equal(condensed(texts.join('')), condensed(expected.words), code);
    assert.deepEqual(readModule(descriptor.scriptSetup.content), expected.options);
  });
});

test('the components for Svelte and Angular say what was designed, and nothing in their templates is code', () => {
  check((given, expected) => {
    const element = {attributes: expected.attributes, words: expected.words};
    const svelte = snippetOf(given, 'svelte').code;
    const {scripts, tags: _, styles: __, ...read} = readHtml(svelte);
    assert.deepEqual(read, element, svelte);
    assert.deepEqual(readModule(scripts[0].code), expected.options);
    assert.doesNotMatch(svelte.replace(/<(script|style)>[^]*?<\/\1>/g, ''), /[{}]/);

    const angular = snippetOf(given, 'angular').code;
    const [module, metadata] = angular.split('@Component(');
    assert.deepEqual(readModule(module), expected.options);
    const sandbox = {CUSTOM_ELEMENTS_SCHEMA: 'schema'};
    const {template, schemas} = vm.runInNewContext(`(${metadata.split(')\nexport class')[0]})`, sandbox);
    const {scripts: none, tags, styles: ___, ...inTemplate} = readHtml(template);
    assert.deepEqual([inTemplate, none, tags.at(-1)], [element, [], given.element], angular);
    assert.doesNotMatch(template, /[{}@]/);
    assert.deepEqual([...schemas], ['schema']);
    const all = Object.values(expected.attributes).concat(expected.words).join('\n');
    assert.equal(/^\s*<ng-container ngNonBindable>/.test(template), all.includes('{{'), 'it reads escaped braces too');
  });
});

test('the tag for Tag Manager says what was designed in ECMAScript 5, and holds none of its variables', () => {
  const linter = new Linter();
  check((given, expected) => {
    const {code} = snippetOf(given, 'tag-manager');
    assert.doesNotMatch(code, /\{\{|\}\}| data-/);
    const {scripts, tags} = readHtml(`${code}<dark-social-share></dark-social-share>`);
    assert.deepEqual(tags, ['script', 'dark-social-share']);
    const problems = linter.verify(scripts[0].code, {languageOptions: {ecmaVersion: 5, sourceType: 'script'}});
    assert.deepEqual(problems, [], code);
    const made = [];
    const createElement = (tag) => {
      const element = {
        tag,
        attributes: {},
        style: {setProperty() {}},
        setAttribute: (name, value) => (element.attributes[name] = value),
      };
      made.push(element);
      return element;
    };
    const place = {appendChild() {}};
    const document = {createElement, head: place, body: place, querySelector: () => null};
    const window = {};
    vm.runInNewContext(scripts[0].code, {window, document});
    const {tag, attributes: set, textContent = ''} = made[0];
    assert.deepEqual([tag, set, textContent], [given.element, expected.attributes, expected.words], code);
    assert.deepEqual(JSON.parse(JSON.stringify(window.darkSocialConfig ?? {})), expected.options);
  });
});

test('values that would end a declaration are left out of style sheets, with a word on it', () => {
  for (const value of ['8px', '#0a7', 'calc(1em + 4px)', '"Söhne", serif', "'it is' , a", 'rgb(0 0 0 / 50%)', '"a;b}"'])
    assert.ok(isCssValue(value), value);
  for (const value of [
    '',
    ' ',
    '1px; }',
    '1px }',
    '(',
    ')',
    '(]',
    '"',
    "'a",
    '"a\\"',
    '1px !important',
    '</style>',
    '/* a',
    'a\\',
    '@x',
  ])
    assert.equal(isCssValue(value), false, value);
  for (const {id, code, note} of snippets({properties: {'--dark-social-gap': '1px; }'}}, weights)) {
    assert.match(note, /CSS cannot take the value: --dark-social-gap\./, id);
    assert.doesNotMatch(code, /--dark-social-gap/, id);
  }
});

test('options that are what the library does by itself are not written; the defaults are those of docs/options.md', () => {
  const documentation = readFileSync('docs/options.md', 'utf8');
  for (const [name, value] of Object.entries(optionDefaults)) {
    const [row] = documentation.split('\n').filter((line) => line.startsWith(`| \`${name}\` `));
    const [, named] = /\bdefault `?([\w.]+?)`?[.;]/i.exec(row) ?? [];
    // `our token (default)`
    assert.equal(name === 'clean' ? /token \(default\)/.test(row) && 'token' : (named ?? 'true'), String(value), row);
  }
  for (const {id, code} of snippets({options: optionDefaults}, weights)) assert.equal(code, snippetOf({}, id).code);
});

test('options that a form gives as texts are written as their types', () => {
  const texts = {
    tokens: 'false',
    clean: 'utm',
    copies: 'true',
    engagedSeconds: '20',
    engagedScroll: '50',
    keepQuery: 'id, page',
  };
  const types = {tokens: false, clean: 'utm', copies: true, engagedSeconds: 20, keepQuery: ['id', 'page']};
  assert.deepEqual(snippets({options: texts}, weights), snippets({options: types}, weights));
  assert.match(
    snippetOf({options: texts}, 'angular').code,
    /tokens: false,[^]*copies: true,[^]*keepQuery: \['id', 'page'\]/,
  );
});

test('a snippet names the files that it needs, and weighs what they weigh', () => {
  const plain = Object.fromEntries(snippets({}, weights).map((each) => [each.id, each]));
  assert.deepEqual(plain.script.files, ['dark-social-early.js', 'dark-social.min.js']);
  assert.equal(plain.script.bytes, weights.files['dark-social-early.js'] + weights.files['dark-social.min.js']);
  const more = {attributes: {channels: 'whatsapp facebook signal'}, options: {analytics: 'auto', copies: true}};
  for (const {id, bytes, files, code} of snippets(more, weights)) {
    assert.ok(bytes > plain[id].bytes, `${id}: ${bytes} bytes`);
    for (const file of files.filter((name) => name.endsWith('.js')))
      assert.ok(`${code}`.includes(file), `${id}: ${file}`);
  }
  const single = snippetOf(more, 'script');
  const sets = ['dark-social-networks.js', 'dark-social-messengers.js'];
  assert.deepEqual(single.files, ['dark-social-early.js', ...sets, 'dark-social.min.js']);
  assert.match(single.code, /<script defer src="\/dark-social\/dark-social-networks.js"><\/script>/);
  // auto.js loads the channels' own files, which are smaller than the sets.
  assert.ok(snippetOf(more, 'script-auto').bytes < single.bytes);
  assert.ok(snippetOf(more, 'script-lite').bytes < single.bytes);
});

test('a snippet names the files that its scripts load from their folder', () => {
  const layouts = Object.keys(weights.files).flatMap(
    (file) => /^dark-social-(menu|side|bottom)\.js$/.exec(file)?.[1] ?? [],
  );
  assert.ok(layouts.length);
  for (const layout of layouts)
    assert.ok(snippetOf({attributes: {layout}}, 'script').files.includes(`dark-social-${layout}.js`), layout);
  for (const element of Object.keys(weights.npm.elements)) {
    const {files} = snippetOf({element: `dark-social-${element}`}, 'script');
    const scripts = files.filter((file) => /^dark-social-(?!early|lite)[\w-]+\.js$/.test(file));
    const loaded = scripts.flatMap(
      (file) => readFileSync(`dist/${file}`, 'utf8').match(/dark-social-[\w-]+\.js/g) ?? [],
    );
    for (const file of loaded) assert.ok(files.includes(file), `${element}: ${file}`);
  }
});

test('the words of snippets exist in both languages', () => {
  assert.deepEqual(Object.keys(wordsIn('fr')), Object.keys(wordsIn('en')));
  const design = {properties: {'--dark-social-gap': ';'}, options: {copies: true, message: [{message: 'a'}]}};
  const english = snippets(design, weights);
  for (const [index, {id, note, code}] of snippets(design, weights, {language: 'fr-CA'}).entries()) {
    assert.notEqual(note, english[index].note, id);
    assert.doesNotMatch(note + code, /Copy from|Left out|Where the buttons|In your/, id);
  }
});

test('docs/frameworks.md has the snippets of one design', () => {
  const documentation = readFileSync('docs/frameworks.md', 'utf8');
  const bar = {
    attributes: {channels: 'whatsapp facebook copy', look: 'outline'},
    properties: {'--dark-social-radius': '8px'},
    options: {campaign: 'spring'},
  };
  const shown = snippets(bar, weights).filter(({id}) => !id.startsWith('script'));
  assert.equal(shown.length, 7);
  for (const {id, language, code} of shown)
    assert.ok(documentation.includes(`\n\`\`\`${language}\n${code}\n\`\`\`\n`), `${id}:\n${code}`);
  const {note} = snippetOf(bar, 'vue');
  assert.ok(documentation.includes(/isCustomElement: .*\)/.exec(note)[0].split('}')[0]), 'the option for Vue');
});

test('snippets know the options that the lite script does without', () => {
  assert.deepEqual(visitOptions, library.visitOptions);
});
