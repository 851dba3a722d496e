// A channel of a site's own, as small as one can be.

import type {Channel} from 'dark-social';

/** A valid channel that has neither `href` nor `activate`; `fields` replace its own or add to them, right or wrong. */
export const ownChannel = (fields: Record<string, unknown> = {}): Channel =>
  ({
    id: 'own',
    code: 'x1',
    name: 'Own',
    kind: 'messaging',
    icon: {path: 'M2 2h20v20z'},
    color: '#123456',
    ...fields,
  }) as Channel;
