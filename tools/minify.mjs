// Rollup plugins that make the classic scripts small, and fit beside other copies of Lit.

import {transform} from 'esbuild';
import {minify as terser} from 'terser';
import {notice} from './licences.mjs';

/**
 * Lit's `css` tag, for templates without expressions, which ours are: no joining, no messages about what may stand in one, no
 * way round style sheets that are adopted, without which the library's own colours would not do either.
 */
const cssTag = [
  [/(\w+)=\((\w+),\.\.\.\w+\)=>\{.*?return new (\w+)\(\w+,\2,(\w+)\)\}/s, '$1=$2=>new $3($2[0],$2,$4)'],
  [/,(\w+)=\w+\.ShadowRoot&&.*?CSSStyleSheet\.prototype,/, ',$1=!0,'],
  [/,\w+!==\w+\)throw Error\("[^"]*"\);/, ');'],
];

/**
 * Lit's hooks for old browsers' polyfills, its list of versions for a warning in development, and what serves controllers,
 * initializers, decorators, lists of style sheets, attributes other than texts, and properties without an attribute, with
 * accessors of their own or named by a symbol, of which the scripts have none, nor what follows an update or puts it off. Each
 * property costs a first bar time, too.
 */
const litHooks = [
  // Named in strings as well, where the minifier does not find it.
  [/\belementProperties\b/g, '_p'],
  [/\bfinalized\b/g, '_f'],
  [/,(\w+)=\w+\.reactiveElementPolyfillSupport/, ''],
  [/static addInitializer\(\w+\)\{[^}]*\}/, ''],
  [/,this\.constructor\.l\?\.forEach\(\w+=>\w+\(this\)\)/, ''],
  [/addController\(\w+\)\{[^}]*\}removeController\(\w+\)\{[^}]*\}/, ''],
  [/this\._\$EO\?\.forEach\(\w+=>\w+\.host\w+\?\.\(\)\)/g, '0'],
  [/,(\w+)=\{toAttribute\(.*?return \w\}\}(?=,)/s, ',$1=0'],
  [/\(void 0!==\w\.converter\?\.toAttribute\?\w\.converter:\w\)\.toAttribute\((\w),\w\.type\)/, '$1'],
  [/const \w=\w\.getPropertyOptions\(\w\),\w="function"==typeof \w\.converter.*?:\w;(?=this\._\$Em)/, ''],
  [/const \w=\w\.fromAttribute\((\w),\w\.type\);this\[(\w)\]=[^,]*,/, 'this[$2]=$1,'],
  [/\w&&!\(this\._\$Ej\?\?=.*?void 0!==\w\)\|\|/, ''],
  [/const \w=\[\];if\(Array\.isArray\((\w)\)\)\{.*?return \w\}(?=static)/s, 'return[$1]}'],
  [/Symbol\.metadata\?\?=Symbol\("metadata"\),\w+\.litPropertyMetadata\?\?=new WeakMap;/, ''],
  [
    /static createProperty\(.*?(?=static _\$Ei)/s,
    'static createProperty(name,options){const key=Symbol();this._$Ei();this._p.set(name,options);' +
      'Object.defineProperty(this.prototype,name,{configurable:!0,enumerable:!0,get(){return this[key]},' +
      'set(value){const old=this[key];this[key]=value;this.requestUpdate(name,old,options)}})}',
  ],
  [
    /const (\w)=this\.properties,.*?for\(const (\w) of \w\)/,
    'const $1=this.properties;for(const $2 of Object.keys($1))',
  ],
  [
    /\{const (\w)=this\._\$Eu\((\w,\w)\);void 0!==\1&&this\._\$Eh\.set\(\1,(\w)\)\}/,
    'this._$Eh.set(this._$Eu($2),$3);',
  ],
  [/(_\$Eu\((\w),(\w)\))\{const .*?void 0\}/, '$1{return $3.attribute??$2.toLowerCase()}'],
  [/const \w=this\.constructor\._p;if\(\w\.size>0\)for\(.*?,\w\)\}(?=\}let)/, ''],
  [
    /\}requestUpdate\(\w,.*?(?=C\(\w,\w,\{)/s,
    '}requestUpdate(name,old,options){if(void 0!==name){if(Object.is(this[name],old))return;this.C(name,old,options)}' +
      'this.isUpdatePending||(this._$ES=this._$EP())}',
  ],
  [
    /const (\w)=this\.scheduleUpdate\(\);.*?(?=performUpdate\(\)\{if)/s,
    'return this.performUpdate(),!this.isUpdatePending}',
  ],
  [
    /let \w=!1;const \w=this\._\$AL;try\{.*?(?=_\$EM\(\)\{)/s,
    'try{this.update(this._$AL)}catch(error){throw this._$EM(),error}this.hasUpdated=!0}',
  ],
  [/shouldUpdate\(\w\)\{return!0\}/, ''],
  [/updated\(\w\)\{\}firstUpdated\(\w\)\{\}/, ''],
  [/const (\w+)=this\[Symbol\.metadata\];if\(null!==\1\)\{.*?\}(?=this\._\$Eh=)/, ''],
  [/,\w+\?\.\(\{ReactiveElement:\w+\}\),\(\w+\.reactiveElementVersions\?\?=\[\]\)\.push\("[^"]*"\)/, ''],
];

/** Replaces in one module of a dependency; fails where a pattern is not found, so that a new version is noticed. */
const replacing = (module, replacements) => ({
  name: 'trim',
  transform(code, id) {
    if (!module.test(id)) return null;
    for (const [pattern, replacement] of replacements) {
      const trimmed = code.replace(pattern, replacement);
      if (trimmed === code) this.error(`no ${pattern} in ${id}`);
      code = trimmed;
    }
    return {code, map: null};
  },
});

/** Leaves out of the scripts what no reader's browser needs. */
export const trim = () => [replacing(/css-tag\.js$/, cssTag), replacing(/reactive-element\.js$/, litHooks)];

/** Minifies what stands in css`…`. */
export const minifyStyles = () => ({
  name: 'minify-styles',
  async transform(code, id) {
    if (!/elements[/\\]/.test(id)) return null;
    const parts = await Promise.all(
      code
        .split(/(?<=\bcss ?`)([^`$]*)(?=`)/)
        .map(async (part, index) =>
          index % 2
            ? (await transform(part, {loader: 'css', minify: true})).code.trim().replace(/(--[\w-]+): /g, '$1:')
            : part,
        ),
    );
    return {code: parts.join(''), map: null};
  },
});

/**
 * Names of properties that only Lit and the elements themselves use, so that they are as good as private in a script that
 * nobody builds upon.
 */
const inner =
  'isUpdatePending createProperty enableUpdating elementStyles finalizeStyles shadowRootOptions getUpdateComplete ' +
  'performUpdate hasUpdated createRenderRoot renderRoot requestUpdate ' +
  'namedChannels drawLabel words';

/**
 * Minifies a whole script, with what else terser is told about compressing; Lit's private names are shortened, Next's mark in
 * the history's state and the function of consent tools are not. At its head it names the licences of others' code in it.
 */
export const minify = (compress = {}) => ({
  name: 'minify',
  async renderChunk(code, {modules = {}} = {}) {
    const {code: minified, map} = await terser(code, {
      ecma: 2022,
      toplevel: true,
      sourceMap: true,
      // A page in another encoding than UTF-8 reads scripts in its own.
      format: {comments: false, ascii_only: true, preamble: notice(modules)},
      compress: {
        passes: 4,
        hoist_funs: true,
        unsafe: true,
        unsafe_arrows: true,
        unsafe_methods: true,
        pure_getters: true,
        keep_fargs: false,
        ...compress,
      },
      mangle: {
        properties: {regex: new RegExp(`^(__|_\\$|(${inner.replaceAll(' ', '|')})$)`), reserved: ['__NA', '__tcfapi']},
      },
    });
    return {code: minified, map};
  },
});
