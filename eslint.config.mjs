// Lint rules: TypeScript's, those made for web components, and the direction in which the house's parts may import.

import js from '@eslint/js';
import lit from 'eslint-plugin-lit';
import litA11y from 'eslint-plugin-lit-a11y';
import wc from 'eslint-plugin-wc';
import ts from 'typescript-eslint';

/**
 * Arrows run one way: script → elements → channels → core; sinks, shorteners and consent hang on core, and locales on its
 * types. For each part, the folders that it may not reach into.
 */
const forbidden = {
  core: ['channels', 'analytics', 'shorteners', 'consent', 'elements', 'script', 'early', 'debug'],
  channels: ['analytics', 'shorteners', 'consent', 'elements', 'locales', 'script', 'index'],
  analytics: ['channels', 'shorteners', 'consent', 'elements', 'locales', 'script', 'index'],
  consent: ['channels', 'analytics', 'shorteners', 'elements', 'locales', 'script', 'index'],
  shorteners: ['channels', 'analytics', 'consent', 'elements', 'locales', 'script', 'index'],
  locales: ['core', 'channels', 'analytics', 'shorteners', 'consent', 'elements', 'script', 'index'],
  elements: ['analytics', 'shorteners', 'consent', 'script', 'index'],
};

const directions = Object.entries(forbidden).map(([part, others]) => ({
  files: [`src/${part}/**/*.ts`],
  rules: {
    'no-restricted-imports': [
      'error',
      {
        patterns: [
          {
            regex: `^\\.\\./(${others.join('|')})(/|\\.js)`,
            message: `src/${part} must not import this: arrows run script → elements → channels → core.`,
            // Core's options name the type of a locale, and nothing of it.
            allowTypeImports: part === 'core',
          },
        ],
      },
    ],
  },
}));

export default ts.config(
  {ignores: ['dist/', '**/node_modules/', 'test/frameworks/*/', 'test/bench/results.json']},
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
    files: ['test/**'],
    rules: {
      'no-restricted-properties': 'off',
      '@typescript-eslint/no-non-null-assertion': 'off',
      '@typescript-eslint/no-unused-expressions': 'off',
    },
  },
  ...directions,
);
