// Messengers and mail beside the usual ones, a line each.

export {signal} from './signal.js';

// Services that were shut down.
export {skype} from './skype.js';
export {workplace} from './workplace.js';
