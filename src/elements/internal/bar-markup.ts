// The markup of a bar. Nothing here needs a page: the elements make nodes of it, and `renderBar()` of `dark-social/server` HTML.

import {native} from '../../channels/native.js';
import {channels as builtIn} from '../../channels/usual-channels.js';
import type {Channel} from '../../core/channel.js';
import {channelWords, fillIn, type Locale} from '../../locales/locale.js';
import {version} from '../../version.js';
import {makeIcon, type Make} from './icon-markup.js';

/** What a bar looks like. */
export interface BarLook {
  /** The element's tag name: labels of the two elements differ. */
  readonly tag: string;
  readonly channels: readonly Channel[];
  readonly locale: Locale;
  /** The page's own words for the button; empty for the channel's name. */
  readonly customLabel: string;
  /** The words on the button that opens the bar as a menu; empty where it is no menu. */
  readonly trigger: string;
  /** How often each channel was shared, as buttons show it; empty where the site does not say. */
  readonly counts: readonly string[];
}

/** What a bar depends on, as a text. The server writes it down, so that the element knows whether it would draw the same. */
export const signatureOf = ({channels, locale, trigger, counts}: BarLook): string =>
  [version, locale.code, ...channels.map(({id}, index) => id + counts[index]), trigger].join(' ').trim();

/** The words of a channel's button: for the eye, and for screen readers. */
export function wordsOf(channel: Channel, {customLabel, locale}: BarLook) {
  const {id, kind, name: brand} = channel;
  // A site's own channel keeps its own name, also under a built-in id.
  const translated = builtIn.some((each) => each.id === id && each.name === brand);
  const own = channelWords(channel, locale);
  const name = (translated && locale.channelNames[id]) || own?.name || brand;
  const channelLabel = (translated && locale.channelLabels[id]) || own?.label;
  return {
    label: customLabel || name,
    fullLabel: customLabel || channelLabel || (kind === 'utility' ? name : fillIn(locale.shareOn, name)),
  };
}

/** The id of a menu in its shadow root, by which its trigger opens it. */
const menuId = 'menu';

function makeTrigger<Result>(make: Make<Result>, words: string): Result {
  const attributes = {class: 'button labelled trigger', part: 'trigger', type: 'button'};
  return make(
    'button',
    {...attributes, popovertarget: menuId, 'aria-label': words},
    makeIcon(make, native.icon),
    make('span', {class: 'label', part: 'label'}, words),
  );
}

/** Makes a bar: the trigger of a menu, the buttons, a ruler for the labelled row, and the live region. */
export function makeBar<Result>(make: Make<Result>, look: BarLook): Result[] {
  const {channels, locale, trigger, counts} = look;
  const buttons = channels.map((channel, index) => {
    const count = counts[index];
    return make(
      channel.activate ? 'button' : 'a',
      {
        class: 'button',
        part: 'button button-' + channel.id,
        'data-channel': channel.id,
        'aria-label': wordsOf(channel, look).fullLabel + (count && ` (${count})`),
        type: channel.activate && 'button',
      },
      makeIcon(make, channel.icon),
      ...(count ? [make('span', {class: 'count', part: 'count'}, ' ' + count)] : []),
    );
  });
  // The last two share one flex item, so that a second row never holds a single button.
  const items =
    buttons.length > 2 ? [...buttons.slice(0, -2), make('span', {class: 'pair'}, ...buttons.slice(-2))] : buttons;
  const menu = trigger ? {part: 'menu', id: menuId, popover: 'auto'} : {part: 'bar'};
  return [
    ...(trigger ? [makeTrigger(make, trigger)] : []),
    make('div', {class: 'bar', ...menu, role: 'group', 'aria-label': locale.shareGroup}, ...items),
    make('div', {class: 'ruler', 'aria-hidden': 'true'}),
    make('span', {class: 'status', role: 'status'}),
  ];
}
