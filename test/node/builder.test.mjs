// The builder's state: its address, undo and redo, and the controls that it makes from a manifest.

import assert from 'node:assert/strict';
import {readFileSync} from 'node:fs';
import {describe, it} from 'node:test';

import {bar, defaultView, emptyDesign, fromQuery, toQuery, viewValues} from '../../demo/scripts/builder/design.js';
import {History} from '../../demo/scripts/builder/history.js';
import {elementsOf} from '../../demo/scripts/builder/manifest.js';
import {french} from '../../demo/scripts/builder/words.js';
import fc from '../tools/properties.mjs';

const attributes = ['channels', 'layout', 'look', 'share-title', 'url'];
const properties = ['--dark-social-radius', '--dark-social-color', '--dark-social-icon-size'];
const options = ['analytics', 'campaign', 'param'];
const known = (tag) => (tag.startsWith('dark-social-') ? {attributes, properties} : undefined);

const text = fc.string({unit: 'grapheme', maxLength: 40});
/** Some of the names, each with a value. */
const some = (names, value) => fc.dictionary(fc.constantFrom(...names), value, {noNullPrototype: true});
const designs = fc.record(
  {
    element: fc.constantFrom(bar, 'dark-social-button', 'dark-social-image'),
    attributes: some(attributes, text),
    properties: some(properties, fc.string({unit: 'grapheme', minLength: 1, maxLength: 40})),
    options: some(options, text),
    theme: fc.constantFrom('pill', 'square', 'high-contrast'),
    lang: fc.constantFrom('en', 'fr', 'pt-BR'),
  },
  {requiredKeys: ['element', 'attributes', 'properties', 'options'], noNullPrototype: true},
);
const views = fc.record(
  Object.fromEntries(Object.entries(viewValues).map(([name, values]) => [name, fc.constantFrom(...values)])),
  {noNullPrototype: true},
);

describe('the address of a design', () => {
  it('gives the same design and view back, whatever their texts are', () => {
    fc.assert(
      fc.property(designs, views, fc.constantFrom('en', 'fr'), (design, view, words) => {
        assert.deepEqual(fromQuery(toQuery(design, view, words), known, options, words), {design, view});
      }),
    );
  });

  it('is empty for the default, and can be read by people', () => {
    assert.equal(toQuery(emptyDesign(), defaultView()), '');
    const design = {...emptyDesign(), attributes: {layout: 'menu'}, properties: {'--dark-social-radius': '8px'}};
    assert.equal(
      toQuery(design, {...defaultView(), device: 'phone', scheme: 'dark'}),
      'layout=menu&--radius=8px&preview=phone+dark',
    );
  });

  it('cannot set what is no control: handlers, unknown elements, options and paths of style sheets', () => {
    const query = 'element=script&onclick=alert(1)&--other=1&data-sinks=x&style=../evil&layout=stack';
    assert.deepEqual(fromQuery(query, known, options).design, {...emptyDesign(), attributes: {layout: 'stack'}});
  });
});

describe('the history of a design', () => {
  it('goes back and forth, and forgets what was undone when something else is done', () => {
    const history = new History('a');
    history.push('b');
    history.push('c');
    history.undo();
    history.undo();
    history.undo();
    assert.deepEqual([history.state, history.canUndo, history.canRedo], ['a', false, true]);
    history.redo();
    history.push('d');
    assert.deepEqual([history.state, history.canRedo], ['d', false]);
    history.undo();
    assert.equal(history.state, 'b');
  });

  it('takes the dragging of a slider as one step, and a second drag as another', () => {
    const history = new History(0);
    for (const value of [1, 2, 3]) history.push(value, 'radius');
    history.settle();
    for (const value of [4, 5]) history.push(value, 'radius');
    history.push(6, 'gap');
    history.undo();
    assert.equal(history.state, 5);
    history.undo();
    assert.equal(history.state, 3);
    history.undo();
    assert.equal(history.state, 0);
  });
});

describe('the controls of the builder', () => {
  it('are made for every attribute and custom property of a manifest, by their types', () => {
    const manifest = {
      modules: [
        {
          declarations: [
            {
              tagName: 'dark-social-new',
              attributes: [
                {name: 'mood', type: {text: "'good' | 'bad' | undefined | undefined"}, default: "'good'"},
                {name: 'count', type: {text: 'number'}},
                {name: 'open', type: {text: 'boolean'}},
                {name: 'url', type: {text: 'string | undefined'}},
              ],
              cssProperties: [{name: '--dark-social-new-color'}, {name: '--dark-social-new-width'}],
            },
          ],
        },
        {declarations: [{name: 'NoElement'}]},
      ],
    };
    const [{tag, controls}, ...others] = elementsOf(manifest);
    assert.deepEqual([tag, others.length], ['dark-social-new', 0]);
    assert.deepEqual(
      controls.map(({name, field}) => [name, field]),
      [
        ['mood', 'choice'],
        ['count', 'number'],
        ['open', 'boolean'],
        ['url', 'text'],
        ['--dark-social-new-color', 'color'],
        ['--dark-social-new-width', 'length'],
      ],
    );
    assert.deepEqual([controls[0].values, controls[0].default], [['good', 'bad'], 'good']);
  });

  it('have French words for everything in the package’s manifest', () => {
    const elements = elementsOf(JSON.parse(readFileSync('dist/custom-elements.json', 'utf8')));
    const missing = elements.flatMap(({tag, controls}) => [
      ...(french.elements[tag] ? [] : [tag]),
      ...controls
        .filter(({name}) => !french.names[name] || !(french.descriptions[name] || french.optionHints[name]))
        .map(({name}) => name),
      ...controls.flatMap(({values = []}) => values.filter((value) => !french.values[value])),
    ]);
    assert.deepEqual([...new Set(missing)], []);
  });
});
