// Messengers and mail beside the usual ones, a line each.

export {signal} from './signal.js';
