// Draws the QR code of an invitation.

import {warnOnce} from '../../core/utils/warn-once.js';
import type {InviteWords} from '../../locales/locale.js';
import {h} from '../internal/dom.js';
import {loadQr} from '../qr/load-qr.js';
import {absoluteLink} from './recognise-invite.js';

/** Draws the code of a link, as it is, into its tile; or says there that it could not be drawn, which the next call tries again. */
export async function drawCode(href: string, tile: HTMLElement, {code, failed}: InviteWords): Promise<void> {
  if (tile.querySelector('svg')) return;
  try {
    const {drawQr, encodeQr} = await loadQr();
    const svg = drawQr(encodeQr(absoluteLink(href)));
    svg.setAttribute('role', 'img');
    svg.setAttribute('aria-label', code);
    tile.replaceChildren(svg);
  } catch (error) {
    warnOnce(`<dark-social-invite> href="${href}" has no QR code: ${error}`);
    tile.replaceChildren(h('p', {class: 'failed', role: 'status'}, failed));
  }
}
