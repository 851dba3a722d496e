// Shows the link as a QR code, to be scanned from the screen.

import type {Environment, Outcome, ShareContent} from '../../core/channel.js';
import {linkForText} from '../../core/link/message.js';
import {copyText} from '../../core/share/copy-text.js';
import {make, openDialog, phrase} from './dialog.js';
import {drawQr} from './draw-qr.js';
import {encodeQr, qrBorder} from './encode-qr.js';
import {wordsIn} from './words-in.js';

const words = {
  en: {
    heading: 'Scan to open this page',
    image: 'QR code of the link',
    link: 'Link',
    copy: 'Copy link',
    copied: 'Link copied',
    failed: 'The link could not be copied. It is selected: copy it by hand.',
  },
  fr: {
    heading: 'Scannez pour ouvrir cette page',
    image: 'Code QR du lien',
    link: 'Lien',
    copy: 'Copier le lien',
    copied: 'Lien copié',
    failed: 'Le lien n’a pas pu être copié. Il est sélectionné : copiez-le à la main.',
  },
};

/** How large a module is, in px, where there is room. */
const moduleSize = 6;

/** Draws a link as a QR code, dark on white. */
function drawLink(link: string, label: string): SVGElement {
  const code = encodeQr(link);
  const svg = drawQr(code);
  const side = String((code.size + 2 * qrBorder) * moduleSize);
  for (const [name, value] of Object.entries({
    class: 'code',
    role: 'img',
    'aria-label': label,
    width: side,
    height: side,
  }))
    svg.setAttribute(name, value);
  return svg;
}

/**
 * Shows the link as a QR code in a dialog, with the link below it to copy. Resolves to `opened` as soon as it is shown; rejects where
 * a link is too long for a QR code (about 2,900 characters) and where the browser has no dialogs.
 *
 * @param heading - Words above the code. Default: `Scan to open this page`, in the page's language.
 */
export async function showQr(
  {url}: ShareContent,
  {language: pageLanguage}: Environment,
  heading?: string,
): Promise<Outcome> {
  const {language, image, link: linkLabel, copy, copied, failed, ...own} = wordsIn(words, pageLanguage);
  const link = linkForText(url);
  const field = make('input', {type: 'text', readonly: '', dir: 'ltr', value: link, 'aria-label': linkLabel});
  const copyButton = make('button', {type: 'button', class: 'primary', autofocus: ''}, copy);
  const status = make('p', {role: 'status', class: 'hint'});
  const body = make(
    'div',
    {class: 'body'},
    drawLink(link, image),
    field,
    make('div', {class: 'actions'}, copyButton),
    status,
  );
  copyButton.addEventListener('click', async () => {
    const done = (await copyText(link)) === 'copied';
    status.replaceChildren(phrase(done ? copied : failed));
    if (done) return;
    field.focus();
    field.select();
  });
  field.addEventListener('focus', () => field.select());
  openDialog({heading: heading ?? own.heading, language, body});
  return 'opened';
}
