// React Router keeps working, and does not bring the token back, wherever the drop-in stands.

import {tourRouter} from './routers.mjs';

await tourRouter('React Router', {app: 'react-router', stateKeys: ['idx']});
