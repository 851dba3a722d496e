// Public networks, a line each.

export {facebook} from './facebook.js';
export {xing} from './xing.js';
