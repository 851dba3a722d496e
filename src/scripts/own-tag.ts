// Which script tag a script of ours was loaded by, for its `data-*` attributes.

import {doc} from '../core/utils/globals.js';

/**
 * Whether a tag loads the file, now or when an optimiser lets it (`data-src`, `data-rocket-src`), also under a name with a version
 * or hash, and joined with others in one request.
 */
function loads(tag: HTMLScriptElement, file: string): boolean {
  const pattern = RegExp(`(^|[^\\w-])${file}[\\w.-]*\\.m?js`);
  return [...tag.attributes].some(({name, value}) => /(^|-)src$/.test(name) && pattern.test(value));
}

/**
 * The tag that a script runs by, or, where the browser does not say (modules, bundles, optimisers), the first that loads its file.
 * `undefined` where there is none.
 *
 * @param file - How the file's name begins, as a regular expression.
 */
export function ownTag(file: string): HTMLScriptElement | undefined {
  const current = doc.currentScript as HTMLScriptElement | null;
  if (current && (loads(current, file) || Object.keys(current.dataset).length)) return current;
  for (const tag of doc.querySelectorAll<HTMLScriptElement>('script')) if (loads(tag, file)) return tag;
  return current ?? undefined;
}
