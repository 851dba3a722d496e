// What the script tags put on the page and read from it, for TypeScript: `import 'dark-social/script'`, or a reference to it. No
// code, and nothing of it is in the scripts.

import type {EndpointOptions} from '../analytics/endpoint/index.js';
import type {channels} from '../channels/usual-channels.js';
import type {ConsentSources} from '../consent/watch-consent.js';
import type {Options} from '../core/options/options.js';
import type * as core from '../index.js';
import type {Classifier} from '../visits/visit.js';

export type {DarkSocialButtonElement, DarkSocialShareElement} from '../elements/index.js';

type Core = typeof core;

/** The functions of `dark-social`, as `window.darkSocial` holds them. */
export interface DarkSocialApi extends Core {
  /** The package's channels. */
  channels: typeof channels;
  /** See `dark-social/visits`. `dark-social-lite.min.js` does not have it. */
  classifyVisit: Classifier;
  /** With `dark-social-debug.js`: resolves to a sentence each on what is right and wrong on this page. */
  check?: () => Promise<string[]>;
}

/** The script's `data-*` attributes, for tag managers, which strip these. */
export interface DarkSocialConfig extends Options {
  /** `auto`, or names of analytics products. */
  analytics?: string | readonly string[] | undefined;
}

declare global {
  /** There once `dark-social.min.js` has run. */
  var darkSocial: DarkSocialApi | undefined;
  /** Set it before `dark-social.min.js`. */
  var darkSocialConfig: DarkSocialConfig | undefined;
  /** Set it before `dark-social-consent.js`. */
  var darkSocialConsent: ConsentSources | undefined;
  /** Set it before `dark-social-endpoint.js`. */
  var darkSocialEndpoint: Partial<EndpointOptions> | undefined;
}
