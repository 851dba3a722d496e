// Adobe Experience Platform Web SDK, for Adobe Analytics and Customer Journey Analytics. Fields of `data` are ignored until the
// datastream maps them. Events of a click are marked `documentUnloading`, so that Adobe sends them by beacon.
// https://experienceleague.adobe.com/en/docs/experience-platform/collection/js/commands/sendevent/overview

import {isLanding, type DarkSocialEvent, type Sink} from '../core/events/event.js';
import {findGlobal, type Backend} from './internal/create-sink.js';
import type {Properties} from './internal/properties.js';
import {functionSink, type SinkOptions} from './internal/sink-options.js';

/** The `alloy` function, its base code's stub, or what `createInstance()` returns. */
export type Alloy = (command: 'sendEvent', event: {xdm: object; data: Properties; documentUnloading?: true}) => unknown;

/** Options of the sink for Adobe. */
export interface AlloyOptions extends SinkOptions<Alloy> {
  /** Returns more XDM fields for an event, by the site's schema. `eventType` is set already. */
  xdm?: ((event: DarkSocialEvent) => object | undefined) | undefined;
}

const createBackend = (xdm?: AlloyOptions['xdm']): Backend<Alloy> => ({
  name: 'alloy',
  maxLength: 2000,
  find: /* @__PURE__ */ findGlobal<Alloy>('alloy'),
  send: (alloy, eventType, data, event) =>
    alloy('sendEvent', {
      xdm: {eventType, ...xdm?.(event)},
      data,
      ...(!isLanding(event) && {documentUnloading: true}),
    }),
});

export const alloyBackend = /* @__PURE__ */ createBackend();

/**
 * A sink for Adobe's Web SDK. If Adobe refuses an event, the sink's promise rejects; a beacon reports nothing.
 *
 * @param client - The SDK's function, if it has another name. Default: the page's `alloy` or its stub, also if it loads later.
 */
export const alloy = (client?: Alloy, {xdm, ...options}: AlloyOptions = {}): Sink =>
  functionSink(createBackend(xdm), client, options);
