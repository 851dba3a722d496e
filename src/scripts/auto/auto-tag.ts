// The script tag of `auto.js`: a module has no `document.currentScript`.

import {doc} from '../../core/utils/globals.js';
import {attempt} from '../../core/utils/attempt.js';

/** The first tag that loads `auto.js` from the folder of this file. */
export function autoTag(): HTMLScriptElement | undefined {
  const {href} = new URL('auto.js', import.meta.url);
  // Scripts in an SVG have no `src`.
  return [...doc.querySelectorAll<HTMLScriptElement>('script[src]')].find(({src}) =>
    attempt(() => src.split(/[?#]/)[0] === href),
  );
}
