// Turbo keeps working, and does not bring the token back, wherever the drop-in stands: on a site whose server renders the
// query that it got into the links of its pages, the token included. (`freshState`, `toAnchor`: so does Turbo without us.)

import {tourRouter} from './routers.mjs';

await tourRouter('Turbo', {
  app: 'turbo',
  rendered: true,
  stateKeys: ['turbo'],
  freshState: true,
  toAnchor: true,
});
