// Adobe Experience Platform Web SDK, for Adobe Analytics and Customer Journey Analytics. What is in `data` lands nowhere until the
// datastream maps it. Events of a click are said to be of a page that unloads, so that they go by beacon, once Adobe knows the
// reader. https://experienceleague.adobe.com/en/docs/experience-platform/collection/js/commands/sendevent/overview

import type {DarkSocialEvent, Sink} from '../core/events/event.js';
import type {Backend} from './internal/create-sink.js';
import {mayLeave, type Properties} from './internal/properties.js';
import {functionSink, type SinkOptions} from './internal/sink.js';

/** The `alloy` function, its base code's stub, or what `createInstance()` returns. */
export type Alloy = (command: 'sendEvent', event: {xdm: object; data: Properties; documentUnloading?: true}) => unknown;

/** What the sink for Adobe takes. */
export interface AlloyOptions extends SinkOptions<Alloy> {
  /** More of XDM for an event, by the site's schema; `eventType` is there already. */
  xdm?: ((event: DarkSocialEvent) => object | undefined) | undefined;
}

/** Adobe as a backend, with more of XDM where it is given. */
const withXdm = (xdm?: AlloyOptions['xdm']): Backend<Alloy> => ({
  name: 'alloy',
  longest: 2000,
  find: () => (globalThis as {alloy?: Alloy}).alloy,
  send: (alloy, eventType, data, event) =>
    alloy('sendEvent', {
      xdm: {eventType, ...xdm?.(event)},
      data,
      ...(mayLeave(event) && {documentUnloading: true}),
    }),
});

/** Adobe as a backend. */
export const alloyBackend = /* @__PURE__ */ withXdm();

/**
 * A sink for Adobe's Web SDK. Where Adobe refuses an event, the sink's promise is rejected; a beacon's fate is not known.
 *
 * @param client - The SDK's function, where it bears another name; default: the page's `alloy` or its stub, also if it comes
 *   later.
 */
export const alloy = (client?: Alloy, {xdm, ...options}: AlloyOptions = {}): Sink =>
  functionSink(withXdm(xdm), client, options);
