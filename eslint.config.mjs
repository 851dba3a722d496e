// Lint rules: TypeScript's, those made for web components, and the direction in which the house's parts may import.

import js from '@eslint/js';
import lit from 'eslint-plugin-lit';
import litA11y from 'eslint-plugin-lit-a11y';
import wc from 'eslint-plugin-wc';
import ts from 'typescript-eslint';

/**
 * Arrows run one way: script → elements → channels → core; all else hangs on core. For each part, the folders that it may reach
 * into; the files of the scripts are nobody's to import.
 */
const reaches = {
  core: [],
  channels: ['core'],
  analytics: ['core'],
  consent: ['core'],
  shorteners: ['core', 'channels'],
  locales: ['core'],
  measure: ['core'],
  preview: ['core'],
  'tracking-params': ['core'],
  server: ['core', 'channels', 'elements', 'locales', 'measure', 'preview'],
  visits: ['core', 'locales'],
  elements: ['core', 'channels', 'locales', 'measure'],
  react: ['core', 'elements'],
  solid: ['core', 'elements'],
  vue: ['core', 'elements'],
};

/** The folders of src/core: each may import from those before it. */
const rooms = ['utils', 'token', 'link', 'events', 'page', 'options', 'share'];

const directions = Object.entries(reaches).map(([part, others]) => {
  const closed = Object.keys(reaches).filter((other) => ![part, ...others].includes(other));
  return {
    files: [`src/${part}/**/*.ts`],
    rules: {
      'no-restricted-imports': [
        'error',
        {
          patterns: [
            {
              regex: `^(\\.\\./)+(${[...closed, 'scripts'].join('|')})/`,
              message: `src/${part} may import from: ${others.join(', ') || 'itself'}.`,
              // Core's options and events name the types of locales and visits, and nothing of them.
              allowTypeImports: part === 'core',
            },
          ],
        },
      ],
    },
  };
});

/** What no room may import, since no file of src/core may. */
const outside = directions[Object.keys(reaches).indexOf('core')].rules['no-restricted-imports'][1].patterns;

const roomDirections = rooms.map((room, index) => ({
  files: [`src/core/${room}/*.ts`],
  rules: {
    'no-restricted-imports': [
      'error',
      {
        patterns: [
          ...outside,
          ...rooms.slice(index + 1).map((other) => ({
            regex: `^\\.\\./${other}/`,
            message: `src/core/${room} may import from: ${rooms.slice(0, index).join(', ') || 'itself'}; types also of options.`,
            // Every room reads options, and options are typed by all rooms.
            allowTypeImports: [room, other].includes('options'),
          })),
          {
            regex: '^\\.\\./(configure|reset)\\.js$',
            message: 'configure() and reset() put the rooms of src/core together. No room imports them.',
          },
        ],
      },
    ],
  },
}));

export default ts.config(
  {
    ignores: [
      'dist/',
      'build/',
      'tmp/',
      '**/node_modules/',
      'lab/frameworks/*/',
      'lab/bench/*results.json',
      'lab/baseline/',
    ],
  },
  js.configs.recommended,
  ...ts.configs.recommended,
  wc.configs['flat/best-practice'],
  lit.configs['flat/recommended'],
  {plugins: {'lit-a11y': litA11y}, rules: litA11y.configs.recommended.rules},
  {
    settings: {wc: {elementBaseClasses: ['ReactiveElement', 'LitElement']}},
    rules: {
      // TypeScript knows which names there are.
      'no-undef': 'off',
      '@typescript-eslint/no-non-null-assertion': 'error',
      '@typescript-eslint/consistent-type-imports': 'error',
      '@typescript-eslint/no-unused-vars': ['error', {argsIgnorePattern: '^_', varsIgnorePattern: '^_'}],
      'no-eval': 'error',
      'no-implied-eval': 'error',
      'no-restricted-properties': [
        'error',
        ...['innerHTML', 'outerHTML', 'insertAdjacentHTML'].map((property) => ({
          property,
          message: 'Make elements instead: markup is never made of data, and Trusted Types forbids it.',
        })),
      ],
      // The callbacks of the platform's own elements are called by it.
      'wc/guard-super-call': 'off',
    },
  },
  {
    // What runs on pages, where libraries of old have put functions of their own in place of the language's.
    files: ['src/**'],
    ignores: ['src/measure/**', 'src/server/**', 'src/scripts/early.ts'],
    rules: {
      'no-restricted-syntax': [
        'error',
        ...['[object.name="Array"][property.name="from"]', '[property.name="bind"]'].map((what) => ({
          selector: 'MemberExpression' + what,
          message: 'Prototype.js and MooTools replace it. Spread, use a loop, or an arrow function.',
        })),
        {
          selector: 'MemberExpression[object.name="document"]',
          message: 'An element may have that name, <img name="title">. Use doc of core/named-elements.ts.',
        },
      ],
    },
  },
  {
    files: ['test/**', 'lab/**', 'examples/**'],
    rules: {
      'no-restricted-properties': 'off',
      '@typescript-eslint/no-non-null-assertion': 'off',
      '@typescript-eslint/no-unused-expressions': 'off',
    },
  },
  {
    // How others' interfaces get members: by extending a type that has them.
    files: ['src/types/*.d.ts'],
    rules: {'@typescript-eslint/no-empty-object-type': ['error', {allowInterfaces: 'with-single-extends'}]},
  },
  ...directions,
  ...roomDirections,
);
