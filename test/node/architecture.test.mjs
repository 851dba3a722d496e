// docs/architecture.md lists every module of src/ that keeps mutable state.

import assert from 'node:assert/strict';
import {readdirSync, readFileSync} from 'node:fs';
import {test} from 'node:test';
import ts from 'typescript';

const modules = readdirSync('src', {recursive: true})
  .filter((file) => file.endsWith('.ts') && !file.endsWith('.d.ts'))
  .map((file) => `src/${file.replaceAll('\\', '/')}`);

const collections = ['Map', 'Set', 'WeakMap', 'WeakSet'];

/** A `let`, or a collection that can change: one that starts empty or is weak, or a `Record` that is not read-only. */
function isMutable({name, initializer, type}, isLet) {
  if (isLet) return true;
  if (!initializer || !ts.isIdentifier(name) || /^(Readonly|readonly )/.test(type?.getText() ?? '')) return false;
  if (/^Record</.test(type?.getText() ?? '')) return true;
  if (ts.isNewExpression(initializer)) {
    const made = initializer.expression.getText();
    return collections.includes(made) && (made.startsWith('Weak') || !initializer.arguments?.length);
  }
  if (ts.isArrayLiteralExpression(initializer)) return !initializer.elements.length;
  return ts.isObjectLiteralExpression(initializer) && !initializer.properties.length;
}

function hasState(file) {
  const source = ts.createSourceFile(file, readFileSync(file, 'utf8'), ts.ScriptTarget.Latest, true);
  return source.statements
    .filter(ts.isVariableStatement)
    .some(({declarationList: {flags, declarations}, modifiers}) => {
      const isDeclared = modifiers?.some(({kind}) => kind === ts.SyntaxKind.DeclareKeyword);
      return !isDeclared && declarations.some((one) => isMutable(one, flags & ts.NodeFlags.Let));
    });
}

test('docs/architecture.md lists the modules with mutable state, and no other', () => {
  const [, section] = readFileSync('docs/architecture.md', 'utf8').split('## Module-level mutable state');
  const listed = [...section.matchAll(/^\| `(src\/[^`]+)`/gm)].map(([, file]) => file);
  assert.deepEqual(listed.sort(), modules.filter(hasState).sort());
});
