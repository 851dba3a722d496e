// The elements' types in frameworks: what is right compiles, and each line marked as wrong is an error.

import assert from 'node:assert/strict';
import {readFileSync} from 'node:fs';
import {test} from 'node:test';
import ts from 'typescript';

/** How each framework has TypeScript read its JSX. */
const frameworks = {
  'react.tsx': {jsx: ts.JsxEmit.ReactJSX, jsxImportSource: 'react'},
  'preact.tsx': {jsx: ts.JsxEmit.ReactJSX, jsxImportSource: 'preact'},
  'solid.tsx': {jsx: ts.JsxEmit.Preserve, jsxImportSource: 'solid-js'},
  'vue.ts': {},
  'svelte.ts': {},
};

/** Compiles a fixture. All share what they have in common, parsed once. */
const parsed = new Map();
function compile(file, options) {
  const host = ts.createCompilerHost(options);
  const {getSourceFile} = host;
  host.getSourceFile = (path, ...rest) => {
    if (!parsed.has(path)) parsed.set(path, getSourceFile(path, ...rest));
    return parsed.get(path);
  };
  return ts.createProgram([file], options, host);
}

for (const [name, jsx] of Object.entries(frameworks)) {
  test(`test/types/${name} compiles, and its wrong lines do not`, () => {
    const file = `test/types/${name}`;
    const program = compile(file, {
      ...{target: ts.ScriptTarget.ES2022, module: ts.ModuleKind.ESNext, types: [], noEmit: true},
      ...{moduleResolution: ts.ModuleResolutionKind.Bundler, strict: true, exactOptionalPropertyTypes: true},
      ...jsx,
    });
    const ours = program.getSourceFiles().filter(({fileName}) => /dist\/types\/|test\/types\//.test(fileName));
    assert.equal(ours.length, 4, 'the fixture, the types of its framework, and what these have in common');
    const errors = ours.flatMap((source) => [
      ...program.getSyntacticDiagnostics(source),
      ...program.getSemanticDiagnostics(source),
    ]);
    const printed = ts.formatDiagnostics(errors, {
      getCanonicalFileName: (path) => path,
      getCurrentDirectory: () => process.cwd(),
      getNewLine: () => '\n',
    });
    assert.equal(printed, '');
    // TypeScript itself says of each whether an error follows it.
    const wrong = readFileSync(file, 'utf8').match(/@ts-expect-error/g);
    assert.ok(wrong.length >= 7, `${wrong.length} wrong lines`);
  });
}
