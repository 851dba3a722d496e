// The directives of dark-social/angular: one for each element, with all of its properties as inputs.

// Compiles what is published for applications to compile.
import '@angular/compiler';
import assert from 'node:assert/strict';
import test from 'node:test';
import * as directives from 'dark-social/angular';
import {DarkSocialReport} from 'dark-social/angular/report.js';
import * as elements from 'dark-social/elements';
import {DarkSocialReportElement} from 'dark-social/elements/report.js';

test('every element has a directive with its properties as inputs', () => {
  const all = {...directives, DarkSocialReport};
  for (const [name, element] of Object.entries({...elements, DarkSocialReportElement})) {
    void element.observedAttributes;
    const properties = [...element.elementProperties].filter(([, {state}]) => !state).map(([property]) => property);
    const directive = all[name.replace(/Element$/, '')];
    const {selectors, inputs} = directive.ɵdir;
    assert.match(selectors[0][0], /^dark-social-\w+$/);
    assert.deepEqual(Object.keys(inputs).sort(), properties.sort(), name);
  }
});
