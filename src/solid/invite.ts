// The Solid component of <dark-social-invite>.

import type {Component} from 'solid-js';
import {DarkSocialInviteElement} from '../elements/invite/invite.js';
import {createComponent} from './internal/create-component.js';
import type {ElementProps} from './internal/element-props.js';

/** Props of {@link DarkSocialInvite}: the properties of the element, listeners of its events, and what every HTML element takes. */
export type DarkSocialInviteProps = ElementProps<DarkSocialInviteElement, 'dark-social-invite'>;

/**
 * A button that leads to a community: a group, channel or server on WhatsApp, Telegram, Discord and others.
 *
 * @example
 * ```tsx
 * <DarkSocialInvite href="https://t.me/beekeepers" onDarkSocialInvite={({detail}) => console.log(detail.service)} />
 * ```
 */
export const DarkSocialInvite: Component<DarkSocialInviteProps> = createComponent(
  'dark-social-invite',
  DarkSocialInviteElement,
);
