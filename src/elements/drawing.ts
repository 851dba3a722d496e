// A bar of a kind, drawn once, to be cloned for all others alike.

import {channels as offered} from '../channels/index.js';
import type {Channel} from '../core/channel.js';
import {isColor} from '../core/options/check-channel.js';
import {fillIn, type Locale} from '../locales/locale.js';
import {drawIcon, h} from './dom.js';
import {keyOf} from './keys.js';

/** A bar as it was first drawn. */
export interface Drawing {
  bar: HTMLElement;
  /** The words for its buttons, in order. */
  labels: string[];
  /** Whether one stands on the page. */
  drawn?: boolean;
  /** How wide it is with labels, in pixels, by all that it takes from the page around it. */
  widths: Map<string, number>;
  /** What its links share at rest; empty as long as they have no addresses. */
  content?: string;
}

/** The bars that were drawn, each by what makes it differ from others. */
export const drawings = new Map<string, Drawing>();

/** The drawing of a bar of an element, made when one like it is first asked for. */
export function drawingOf(element: string, channels: readonly Channel[], locale: Locale, words: string): Drawing {
  // All that is written on it: a page may bring another locale of the same code.
  const {code, shareGroup, shareOn, channelNames, channelLabels} = locale;
  const texts = [code, shareGroup, shareOn, ...Object.values(channelNames), ...Object.values(channelLabels)];
  const key = [element, words, ...texts, ...channels.map(keyOf)].join();
  let drawing = drawings.get(key);
  if (!drawing) drawings.set(key, (drawing = drawBar(channels, locale, words)));
  return drawing;
}

/** Draws a bar; `words` are the page's own for its buttons. */
function drawBar(channels: readonly Channel[], locale: Locale, words: string): Drawing {
  const labels: string[] = [];
  const buttons = channels.map((channel) => {
    const {id, kind, icon, color, name: brand} = channel;
    const key = keyOf(channel);
    // A site's own channel keeps its own name, also under an id of ours.
    const ours = offered.some((each) => each.id === id && each.name === brand);
    const name = (ours && locale.channelNames[id]) || brand;
    labels.push(words || name);
    const button = h(
      channel.activate ? 'button' : 'a',
      {
        part: 'button button-' + id,
        'data-channel': id,
        'data-key': key === id ? '' : key,
        'aria-label':
          words || (ours && locale.channelLabels[id]) || (kind === 'utility' ? name : fillIn(locale.shareOn, name)),
        type: channel.activate && 'button',
      },
      drawIcon(icon),
    );
    // The colours of the package's channels stand in the style sheet.
    if (key !== id && isColor(color)) button.style.setProperty('--_color', color);
    return button;
  });
  const bar = h('div', {part: 'bar', role: 'group', 'aria-label': locale.shareGroup}, ...buttons);
  return {bar, labels, widths: new Map()};
}
