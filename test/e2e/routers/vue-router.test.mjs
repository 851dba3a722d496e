// Vue Router keeps working, and does not bring the token back, wherever the drop-in stands.

import {tourRouter} from './routers.mjs';

await tourRouter('Vue Router', {app: 'vue-router', stateKeys: ['position', 'current']});
