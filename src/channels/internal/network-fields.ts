// What networks take, as they show it: a title is one line, a picture has an address that servers can fetch.

import type {ShareContent} from '../../core/channel.js';
import {linkForText, setLineBreaks} from '../../core/link/message.js';

/** The title in one line. */
export const titleOf = ({title = ''}: ShareContent): string => setLineBreaks(title, ' ');

/** The text with its line breaks. */
export const textOf = ({text = ''}: ShareContent): string => setLineBreaks(text);

/** The text for services that show the title, too: empty where it only repeats that. */
export const textBesideTitle = ({title, text}: ShareContent): string =>
  text && text !== title ? textOf({url: '', text}) : '';

/** The picture's address, if there is a picture. */
export const imageOf = ({image}: ShareContent): string | undefined => (image ? linkForText(image) : undefined);
