// What the buttons of an element do. In `auto.js` the module `lazy-sharing.ts` stands in its place, which loads that after the bar is painted.

import type {Outcome} from '../../core/channel.js';
import {ShareController, type ShareHost} from './share-controller.js';

/** Handles the events of one element's buttons. */
export interface Sharing extends EventListenerObject {
  /** The link that is being followed: its address stays until the click is over, whatever listeners change. */
  readonly followed?: HTMLElement;
  /** The channel whose button has the note. */
  readonly notedChannel?: string;
  /** Puts the note at the button that took the place of the one pressed, when the bar was drawn again. */
  anchorNote(button: HTMLElement | undefined): void;
  /** Shares by a channel that acts by itself, drawn or not; `failed` where the device has none. Shows nothing of the outcome. */
  share(channelId: string, event: Event, button: HTMLElement): Promise<Outcome | undefined>;
}

export const createSharing = (host: ShareHost): Sharing => new ShareController(host);
