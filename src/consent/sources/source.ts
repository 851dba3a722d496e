// The contract of a source of consent.

import type {Consent} from '../../core/options/options.js';

/** Called each time a source's answer changes; `undefined` while it has none. */
export type OnConsent = (consent: Consent | undefined) => void;

/** Follows a source of consent. Returns a function that stops. */
export type ConsentSource = (onConsent: OnConsent) => () => void;
