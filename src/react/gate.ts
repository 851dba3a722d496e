// The React component of <dark-social-gate>.

import type {UnlockEvent} from '../core/events/event.js';
import {DarkSocialGateElement} from '../elements/gate/gate.js';
import {createComponent} from './internal/create-component.js';
import type {ElementComponent, ElementProps} from './internal/props.js';

/** Listeners of the element's events. */
export interface DarkSocialGateListeners {
  /**
   * The gate has opened, also again after a reload: `event.detail` is the event record. On a server-rendered page it may open
   * before React has hydrated: listen on the document then, in a script of the page.
   */
  onDarkSocialUnlock?: ((event: CustomEvent<UnlockEvent>) => void) | undefined;
}

/** Props of {@link DarkSocialGate}: the properties of the element, its events, and what every HTML element takes. */
export type DarkSocialGateProps = ElementProps<
  DarkSocialGateElement,
  | 'friend'
  | 'campaign'
  | 'channel'
  | 'minDepth'
  | 'shares'
  | 'goal'
  | 'from'
  | 'until'
  | 'src'
  | 'remember'
  | 'name'
  | 'theme',
  DarkSocialGateListeners
>;

/**
 * Shows its children when its conditions hold: by default, when the visitor came by a friend's link.
 *
 * @example
 * ```tsx
 * <DarkSocialGate shares={1} onDarkSocialUnlock={({detail}) => console.log(detail.gate)}>
 *   <p>The second chapter</p>
 * </DarkSocialGate>
 * ```
 */
export const DarkSocialGate: ElementComponent<DarkSocialGateElement, DarkSocialGateProps> = createComponent({
  displayName: 'DarkSocialGate',
  tagName: 'dark-social-gate',
  elementClass: DarkSocialGateElement,
  events: {onDarkSocialUnlock: 'dark-social-unlock'},
});
