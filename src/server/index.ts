// The collector on the Fetch API, and a store in memory. Nothing here imports Node's modules. The other stores and `listen` are
// separate entries, since they need Node or a database client.

export type {CollectorOptions} from './create-handler.js';
export {checkEvent, type Fault} from './record/check-event.js';
export {type Collector, createCollector} from './collector.js';
export {barStyleHash, layoutStyleHashes, renderBar, renderFallback} from './bar/render-bar.js';
export type {BarOptions} from './bar/bar-options.js';
export {memory, type MemoryStore} from './stores/memory.js';
export type {Rate} from './rate.js';
export type {RecordText, Store} from './stores/store.js';
