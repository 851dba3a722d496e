// Every channel under its id, and the list of those that a bar shows when it names none.

export * from './messengers.js';
export * from './networks.js';
export * from './tools.js';
export * from './usual.js';
export {channels} from './usual-channels.js';
