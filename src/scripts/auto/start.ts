// Starts the edition that loads what the page uses: the bar first, then what nobody waits for.

import {readParams} from '../../core/link/address.js';
import {defaultParam} from '../../core/link/token-param.js';
import {setOptions} from '../../core/options/set-options.js';
import {existingPageState, pageOptions} from '../../core/page/existing-page-state.js';
import {attempt} from '../../core/utils/attempt.js';
import type {Api} from '../page-api.js';
import {readScriptOptions} from '../script-options.js';
import {autoTag} from './auto-tag.js';
import {loadElements} from './load-elements.js';
import {load} from './load.js';

/** Longer than a frame takes, in ms: pages in the background have none. */
const frameTimeout = 100;

/**
 * Resolves in the next frame, just before it is painted: what is requested then does not run before the paint, and visitors who leave soon
 * after it are less likely to leave before it is there.
 */
const nextFrame = (): Promise<unknown> =>
  new Promise((resolve) => {
    requestAnimationFrame(resolve);
    setTimeout(resolve, frameTimeout);
  });

/** Whether the address may hold a token, which must come off as soon as possible. The early script has taken it off by now. */
const mayHoldToken = (): boolean => {
  const {param = defaultParam} = pageOptions();
  return !!attempt(() => readParams(location.href).some(({name}) => name === param));
};

async function start(): Promise<Api | undefined> {
  const given = readScriptOptions(autoTag());
  // Elements read the options before the page is started. Where another copy of the library has started it, its options stay.
  if (!existingPageState()) setOptions(given.options);
  const bars = loadElements();
  if (!mayHoldToken()) {
    await bars;
    await nextFrame();
  }
  return (await load('page'))?.startPage(given);
}

/** Resolves to `window.darkSocial` once it is there; to `undefined` where a file of this folder is missing. */
export const loaded: Promise<Api | undefined> = start();
