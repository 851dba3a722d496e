// What a server can have: the collector, and a store in memory. Everything here is on the Fetch API and imports nothing of Node;
// the other stores and `listen` are files of their own, since they do, or since they belong to a database.

export type {CollectorOptions} from './create-handler.js';
export {checkEvent, type Fault} from './record/check-event.js';
export {type Collector, createCollector} from './collector.js';
export {memory, type MemoryStore} from './stores/memory.js';
export type {Rate} from './rate.js';
export type {RecordText, Store} from './stores/store.js';
