// The manifest of the elements, and what editors make of it.

import assert from 'node:assert/strict';
import {readFileSync} from 'node:fs';
import {test} from 'node:test';
import {validateCem} from '@wc-toolkit/cem-validator';
import css from 'vscode-css-languageservice';
import html from 'vscode-html-languageservice';

const read = (path) => JSON.parse(readFileSync(path, 'utf8'));
const manifest = read('dist/custom-elements.json');
const elements = manifest.modules.flatMap(({declarations}) => declarations).filter(({tagName}) => tagName);
const webTypes = read('dist/web-types.json');
const htmlData = read('dist/vscode.html-custom-data.json');
const cssData = read('dist/vscode.css-custom-data.json');

const names = (list = []) => list.map(({name}) => name).sort();

test('the manifest is what its validator wants', async (t) => {
  const log = t.mock.method(console, 'log', () => {});
  // It throws at errors, and prints warnings.
  await validateCem(manifest, {packageJsonPath: 'package.json', cemFileName: 'custom-elements.json'});
  assert.deepEqual(
    log.mock.calls.flatMap((call) => call.arguments),
    [],
  );
});

test('the manifest says of everything public what it is', () => {
  assert.equal(elements.length, 10);
  const missing = elements.flatMap(({tagName, superclass, customElement, ...lists}) => {
    const {attributes = [], events = [], cssParts = [], cssProperties = [], slots = [], members = []} = lists;
    const isPublic = ({privacy, inheritedFrom}) => (privacy ?? 'public') === 'public' && !inheritedFrom;
    return [
      ...[...attributes, ...events, ...members.filter(isPublic)].filter(({description}) => !description),
      ...[...cssParts, ...cssProperties, ...slots].filter(({description}) => !description),
      ...[...attributes, ...events].filter(({type}) => !type?.text),
      ...(superclass && customElement ? [] : ['a superclass']),
    ].map((what) => `${tagName} ${what.name ?? what}`);
  });
  assert.deepEqual(missing, []);
  const share = elements.find(({tagName}) => tagName === 'dark-social-share');
  const layout = share.attributes.find(({name}) => name === 'layout');
  assert.deepEqual([layout.type.text, layout.default], ["'bar' | 'stack' | 'menu' | 'side' | 'bottom'", "'bar'"]);
  const event = share.events.find(({name}) => name === 'dark-social-share');
  assert.equal(event.type.text, 'CustomEvent<ShareEvent>');
  const selection = elements.find(({tagName}) => tagName === 'dark-social-selection');
  assert.ok(names(selection.attributes).includes('campaign'), 'what it hands to the bar inside');
});

test('editors know the tags, attributes and custom properties of the manifest', () => {
  const tags = elements.map(({tagName}) => tagName).sort();
  assert.deepEqual(names(htmlData.tags), tags);
  assert.deepEqual(names(webTypes.contributions.html.elements), tags);
  assert.deepEqual([webTypes.name, webTypes.version], ['dark-social', read('package.json').version]);
  const customProperties = new Set(elements.flatMap(({cssProperties = []}) => names(cssProperties)));
  assert.deepEqual(names(cssData.properties), [...customProperties].sort());
  assert.deepEqual(names(webTypes.contributions.css.properties), [...customProperties].sort());
  for (const {tagName, attributes, events} of elements) {
    const ofTag = ({name}) => name === tagName;
    assert.deepEqual(names(htmlData.tags.find(ofTag).attributes), names(attributes));
    const element = webTypes.contributions.html.elements.find(ofTag);
    assert.deepEqual(names(element.attributes), names(attributes));
    assert.deepEqual(names(element.events), names(events));
  }
});

test('VS Code completes the values of attributes, and custom properties', () => {
  const tags = html.getLanguageService({customDataProviders: [html.newHTMLDataProvider('dark-social', htmlData)]});
  const complete = (text) => {
    const document = html.TextDocument.create('file:///page.html', 'html', 1, text.replace('|', ''));
    const {items} = tags.doComplete(document, document.positionAt(text.indexOf('|')), tags.parseHTMLDocument(document));
    return items.map(({label}) => label);
  };
  assert.deepEqual(complete('<dark-social-share look="|">').sort(), ['brand', 'mono', 'outline', 'plain', 'soft']);
  assert.deepEqual(complete('<dark-social-share channels="|">'), []);
  assert.ok(complete('<dark-social-image |>').includes('share-text'));
  const styles = css.getCSSLanguageService({customDataProviders: [css.newCSSDataProvider(cssData)]});
  const style = 'dark-social-share { --dark-social-r }';
  const document = html.TextDocument.create('file:///page.css', 'css', 1, style);
  const {items} = styles.doComplete(
    document,
    document.positionAt(style.indexOf(' }')),
    styles.parseStylesheet(document),
  );
  assert.ok(items.some(({label}) => label === '--dark-social-radius'));
});
