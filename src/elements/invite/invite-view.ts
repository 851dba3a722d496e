// Draws what <dark-social-invite> shows: the link, and the QR code for those who read on a desktop.

import type {Icon} from '../../core/channel.js';
import {h, renderIcon} from '../internal/dom.js';
import type {InviteWords} from '../../locales/locale.js';
import neutralIcon from 'icon:lucide/users-round?invite';
import type {Invitation} from './recognise-invite.js';

const chevron: Icon = {path: 'M6 9l6 6 6-6', stroke: true};

export interface InviteView {
  readonly element: HTMLElement;
  readonly link: HTMLAnchorElement;
  readonly details: HTMLDetailsElement;
  /** Where the QR code goes. */
  readonly code: HTMLElement;
}

/** Words with the name in place of `{}`; apart, since a name may run the other way than the words. */
function withName(words: string, name: string): (Node | string)[] {
  const [before, ...after] = words.split('{}');
  return after.length ? [before, h('bdi', {}, name), after.join('{}')] : [before];
}

/** Draws the invitation. `href` is set as it is, byte for byte. */
export function drawInvite(
  href: string,
  {service, kind, host}: Invitation,
  {label, words}: {label: string | undefined; words: InviteWords},
): InviteView {
  const text = label ? [label] : withName(words[kind], service?.name ?? host);
  const link = h(
    'a',
    {class: 'link', part: 'link', href},
    renderIcon(service?.icon ?? neutralIcon),
    h('span', {class: 'label', part: 'label'}, ...text),
  );
  if (service) link.style.setProperty('--_color', service.color);
  const code = h('div', {class: 'code', part: 'code'});
  const details = h(
    'details',
    {class: 'scan', part: 'scan'},
    h('summary', {part: 'summary'}, words.scan, renderIcon(chevron)),
    code,
  );
  return {element: h('div', {class: 'invite', part: 'invite'}, link, details), link, details, code};
}
