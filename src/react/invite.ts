// The React component of <dark-social-invite>.

import type {InviteEvent} from '../core/events/event.js';
import {DarkSocialInviteElement} from '../elements/invite/invite.js';
import {createComponent} from './internal/create-component.js';
import type {ElementComponent, ElementProps} from './internal/props.js';

/** Listeners of the element's events. */
export interface DarkSocialInviteListeners {
  /** The visitor has followed the invitation: `event.detail` is the event record. */
  onDarkSocialInvite?: ((event: CustomEvent<InviteEvent>) => void) | undefined;
}

/** Props of {@link DarkSocialInvite}: the properties of the element, its events, and what every HTML element takes. */
export type DarkSocialInviteProps = ElementProps<
  DarkSocialInviteElement,
  'href' | 'label' | 'theme' | 'name',
  DarkSocialInviteListeners
>;

/**
 * A button that leads to a community: a group, channel or server on WhatsApp, Telegram, Discord and others.
 *
 * @example
 * ```tsx
 * <DarkSocialInvite href="https://t.me/beekeepers" onDarkSocialInvite={({detail}) => console.log(detail.service)} />
 * ```
 */
export const DarkSocialInvite: ElementComponent<DarkSocialInviteElement, DarkSocialInviteProps> = createComponent({
  displayName: 'DarkSocialInvite',
  tagName: 'dark-social-invite',
  elementClass: DarkSocialInviteElement,
  events: {onDarkSocialInvite: 'dark-social-invite'},
});
