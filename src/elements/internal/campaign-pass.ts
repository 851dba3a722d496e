// The passes that the servers of campaigns gave this visitor, as the elements of a page share them: a gate gets one, a goal asks by it how
// many friends came.

import {existingPageState, type CampaignPass} from '../../core/page/existing-page-state.js';
import {attempt} from '../../core/utils/attempt.js';
import {dispatch} from '../../core/utils/dispatch.js';
import {doc} from '../../core/utils/globals.js';

/** Dispatched on the document when a pass came. Without the pass, which is for the elements alone. */
const passEvent = 'dark-social-pass';

/** The absolute URL of a campaign's handler; `undefined` unless it is on this origin, since a pass is for its own server alone. */
export function handlerUrl(src: string): string | undefined {
  const url = attempt(() => new URL(src, doc.baseURI));
  return url?.origin === location.origin ? url.href : undefined;
}

/** The address of a handler's action, below the handler's own path. `src`: its absolute URL. */
export function actionUrl(src: string, action: 'mint' | 'progress'): string {
  const url = new URL(src);
  url.pathname = url.pathname.replace(/\/*$/, `/${action}`);
  return url.href;
}

/** The pass for a campaign's handler, or without `src` the latest; `undefined` where there is none or it has expired. */
export function passFor(src?: string): CampaignPass | undefined {
  const passes = [...(existingPageState()?.passes ?? [])].reverse();
  const url = src === undefined ? undefined : handlerUrl(src);
  return passes.find((pass) => pass.expires > Date.now() && (src === undefined || pass.src === url));
}

/** Hands a pass to the page's other elements, in place of an older one of the same handler. Needs a page that is started. */
export function setPass(pass: CampaignPass): void {
  const page = existingPageState();
  if (!page) return;
  page.passes = [...(page.passes ?? []).filter(({src}) => src !== pass.src), pass];
  dispatch(globalThis.document, passEvent, undefined);
}

/** Calls back whenever a pass comes. Returns a function that unsubscribes. */
export function onPass(callback: () => void): () => void {
  doc.addEventListener(passEvent, callback);
  return () => doc.removeEventListener(passEvent, callback);
}
