// Snowplow, by its package: structured events, which need no schema and have five fields.

import {snowplow} from './snowplow.mjs';

export default snowplow(undefined, {
  name: 'body.data[].se_ac',
  channel: 'body.data[].se_la',
  token: 'body.data[].se_pr',
  depth: 'body.data[].se_va',
});
