// Brand colours: a rule a channel in the style sheet that all elements share, added when the channel is first drawn.

import type {Channel} from '../core/channel.js';
import {styles} from './share.styles.js';

/** Makes a channel's colour known to the buttons that bear its id. */
export function addColor({id, color}: Channel): void {
  // Only what the browser takes for a colour gets into the sheet.
  if (CSS.supports('color', color))
    styles.styleSheet?.insertRule(`[data-channel="${CSS.escape(id)}"]{--_color:${color}}`);
}
