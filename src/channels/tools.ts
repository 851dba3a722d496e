// Tools beside the usual ones (reading lists, assistants, markup for forums), a line each.

export {print} from './print.js';
