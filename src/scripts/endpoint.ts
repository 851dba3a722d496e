// A script tag for who has a backend of his own: takes the drop-in's events there, wherever it stands and whenever it comes.

import {endpoint, type EndpointOptions} from '../analytics/endpoint.js';
import {whenThere} from '../consent/when-there.js';
import {readApi} from './page-api.js';
import {parseAttribute} from '../core/utils/parse-attribute.js';
import {readGlobal} from '../core/utils/globals.js';
import {ownTag} from './own-tag.js';
import {warnOnce} from '../core/utils/warn-once.js';

const tag = ownTag('dark-social-endpoint');
const {dataset = {}} = tag ?? {};
const {url = '', batchSize, batchWait, offline} = dataset;

const number = (text?: string): number | undefined => (text === undefined ? text : Number(text || NaN));

whenThere(readApi, ({configure}) => {
  const config = readGlobal<Partial<EndpointOptions>>('darkSocialEndpoint');
  try {
    const sink = endpoint({
      url,
      batch: {size: number(batchSize), wait: number(batchWait)},
      offline: offline !== undefined && !!parseAttribute(offline),
      ...config,
    });
    // Its key keeps a script that was loaded twice from sending each event twice.
    configure({sinks: [sink]});
  } catch (error) {
    const lost = tag || config ? '' : ' Its tag is not found: set darkSocialEndpoint = {url: "/events"} before it.';
    warnOnce(`${error}. No events are sent there.${lost}`);
  }
});
