// The collector and campaigns on the Fetch API, with stores in memory. Nothing here imports Node's modules. The other stores and `listen`
// are separate entries, since they need Node or a database client.

export type {CollectorOptions} from './create-handler.js';
export {checkEvent, type Fault} from './record/check-event.js';
export {type Collector, createCollector} from './collector.js';
export {barStyleHash, layoutStyleHashes, renderBar, renderFallback} from './bar/render-bar.js';
export {renderElement, type RenderedElement} from './bar/bar-of-element.js';
export type {BarOptions} from './bar/bar-options.js';
export {memory, type MemoryStore} from './stores/memory.js';
export type {Rate} from './rate.js';
export type {RecordText, Store} from './stores/store.js';
export {createSigner, type Signer, type VerifiedToken} from './signing/signer.js';
export type {SigningKey} from './signing/keyring.js';
export type {SigningScope} from './signing/scope.js';
export type {Pass, Passes, VerifiedPass} from './signing/passes.js';
export type {VerifiedStatus} from './signing/verified-status.js';
export {createCampaign, type Campaign} from './campaigns/create-campaign.js';
export type {ArrivalText, CampaignOptions} from './campaigns/campaign-options.js';
export {memoryCampaigns} from './campaigns/memory.js';
export type {CampaignStore} from './campaigns/store.js';
export {labelled, type LabelledLink, type LabelledOptions} from './links/labelled.js';
