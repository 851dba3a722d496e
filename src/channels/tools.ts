// Tools beside the usual ones (reading lists, assistants, markup for forums), a line each.

export {print} from './print.js';
export {linekeep} from './linekeep.js';
export {pocket} from './pocket.js';
export {qr} from './qr.js';
