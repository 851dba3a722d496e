// Global Privacy Control: a browser setting that holds for the whole page load (https://w3c.github.io/gpc/).

import type {OnConsent} from './source.js';

/** Takes the browser's signal for a refusal. */
export function followGpc(onConsent: OnConsent): () => void {
  const {globalPrivacyControl} = (globalThis.navigator ?? {}) as {globalPrivacyControl?: boolean};
  if (globalPrivacyControl) onConsent('denied');
  return () => {};
}
