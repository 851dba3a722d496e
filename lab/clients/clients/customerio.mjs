// Customer.io, by its package: a fork of Segment's.

import {segmentLike} from './segment.mjs';

export default segmentLike('@customerio/cdp-analytics-browser', 'Customer.io Data Pipelines', () => [
  import('dark-social/analytics/to-customerio.js').then(({customerio}) => customerio),
  import('@customerio/cdp-analytics-browser'),
]);
