// A bar of a kind, drawn once, to be cloned for all others alike.

import {channels as offered} from '../channels/index.js';
import type {Channel} from '../core/channel.js';
import type {Locale} from '../locales/locale.js';
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

/** Draws a bar; `words` are the page's own for its buttons. */
export function drawBar(channels: readonly Channel[], locale: Locale, words: string): Drawing {
  const labels: string[] = [];
  const buttons = channels.map((channel) => {
    const {id, kind, icon, name: brand} = channel;
    const key = keyOf(channel);
    // A site's own channel keeps its own name, also under an id of ours.
    const ours = offered.some((each) => each.id === id && each.name === brand);
    const name = (ours && locale.names[id]) || brand;
    labels.push(words || name);
    return h(
      channel.activate ? 'button' : 'a',
      {
        part: 'button button-' + id,
        'data-channel': id,
        'data-key': key === id ? '' : key,
        'aria-label':
          words || (ours && locale.labels[id]) || (kind === 'utility' ? name : locale.on.replace('{}', name)),
        type: channel.activate && 'button',
      },
      drawIcon(icon),
    );
  });
  const bar = h('div', {part: 'bar', role: 'group', 'aria-label': locale.group}, ...buttons);
  return {bar, labels, widths: new Map()};
}
