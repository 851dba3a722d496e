// Makes dist/angular/: a directive for each element, with its properties as typed inputs, compiled as Angular wants libraries to be.

import {spawnSync} from 'node:child_process';
import {cpSync, existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync} from 'node:fs';
import {join} from 'node:path';
import {pathToFileURL} from 'node:url';

const folder = 'tmp/angular';
rmSync(folder, {recursive: true, force: true});
mkdirSync(folder, {recursive: true});
cpSync('src/angular', folder, {recursive: true});

const manifest = JSON.parse(readFileSync('dist/custom-elements.json', 'utf8'));
const declarations = manifest.modules.flatMap(({declarations = []}) => declarations);

/** A description as a comment. */
const comment = (text = '', indent = '') => {
  const lines = text.replaceAll('*/', '*\\/').split('\n');
  return lines.length > 1
    ? `${indent}/**\n${lines.map((line) => `${indent} * ${line}`.trimEnd()).join('\n')}\n${indent} */\n`
    : `${indent}/** ${text} */\n`;
};

/** The input of a property: attributes without a value are booleans, and those with a text may be numbers. */
const inputOf = (name, type) => {
  const transform = {Boolean: 'booleanAttribute', Number: 'optionalNumber'}[type?.name];
  return transform ? `{name: '${name}', transform: ${transform}}` : `'${name}'`;
};

/** The code of an element's directive. */
async function directiveOf(name) {
  const module = await import(pathToFileURL(`dist/elements/${name}/${name}.js`));
  const [[className, element]] = Object.entries(module).filter(([id]) => /^DarkSocial\w+Element$/.test(id));
  // Lit finds out about the properties when it is asked for the attributes.
  void element.observedAttributes;
  const properties = [...element.elementProperties].filter(([, {state}]) => !state);
  const {description, members = []} = declarations.find((each) => each.name === className);
  const inputs = properties.map(([property, {type}]) => inputOf(property, type));
  const fields = properties.map(([property]) => {
    const text = members.find((each) => each.name === property)?.description;
    return `${text ? comment(text, '  ') : ''}  declare ${property}: ${className}['${property}'];\n`;
  });
  const base = name === 'share' ? 'BarDirective' : 'ElementDirective';
  const baseFile = name === 'share' ? 'bar-directive' : 'element-directive';
  const list = inputs.join(', ');
  const booleans = list.includes('booleanAttribute') ? 'booleanAttribute, ' : '';
  const numbers = list.includes('optionalNumber') ? "import {optionalNumber} from './optional-number.js';\n" : '';
  return `import {${booleans}Directive} from '@angular/core';
import type {${className}} from 'dark-social/elements/${name}.js';
import 'dark-social/elements/${name}.js';
import {${base}} from './${baseFile}.js';
${numbers}
${comment(description)}@Directive({selector: 'dark-social-${name}', inputs: [${list}]})
export class ${className.replace(/Element$/, '')} extends ${base} {
${fields.join('')}}
`;
}

const names = readdirSync('src/elements').filter((name) =>
  existsSync(join('src/elements', name, `${name}-element.ts`)),
);
for (const name of names) writeFileSync(`${folder}/${name}.ts`, await directiveOf(name));
// As dark-social/elements, which leaves out the report: it is for the site's owner alone.
const usual = names.filter((name) => name !== 'report');
writeFileSync(`${folder}/index.ts`, usual.map((name) => `export * from './${name}.js';\n`).join(''));

const compiler = 'node_modules/@angular/compiler-cli/bundles/src/bin/ngc.js';
const {status} = spawnSync(process.execPath, [compiler, '-p', folder], {stdio: 'inherit'});
process.exitCode = status ?? 1;
