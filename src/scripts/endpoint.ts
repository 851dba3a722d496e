// The script tag for a site's own backend: adds the `endpoint` sink to `dark-social.min.js`. Load order does not matter.

import {endpoint, type EndpointOptions} from '../analytics/endpoint/index.js';
import {readApi} from './page-api.js';
import {parseAttribute} from '../core/utils/parse-attribute.js';
import {readGlobal} from '../core/utils/globals.js';
import {waitForGlobal} from '../core/utils/wait-for-global.js';
import {ownTag} from './own-tag.js';
import {warnOnce} from '../core/utils/warn-once.js';

const tag = ownTag('dark-social-endpoint');
const {dataset = {}} = tag ?? {};
const {url = '', batchSize, batchWait, offline} = dataset;

/** An empty attribute is NaN, which `endpoint()` reports; a missing one is the default. */
const parseNumber = (text?: string): number | undefined => (text === undefined ? text : Number(text || NaN));

waitForGlobal(readApi, ({configure}) => {
  const config = readGlobal<Partial<EndpointOptions>>('darkSocialEndpoint');
  try {
    const sink = endpoint({
      url,
      batch: {size: parseNumber(batchSize), wait: parseNumber(batchWait)},
      offline: offline !== undefined && !!parseAttribute(offline),
      ...config,
    });
    // If the script was loaded twice, the sink's key keeps it from being added twice.
    configure({sinks: [sink]});
  } catch (error) {
    const hint = tag || config ? '' : ' Its tag was not found: set darkSocialEndpoint = {url: "/events"} before it.';
    warnOnce(`${error}. No events are sent there.${hint}`);
  }
});
