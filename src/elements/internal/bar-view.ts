// Draws bars. A bar is drawn once and cloned for all others alike, its links included.

import {channels as builtIn} from '../../channels/index.js';
import type {Channel} from '../../core/channel.js';
import {isColor} from '../../core/options/check-channel.js';
import {fillIn, type Locale} from '../../locales/locale.js';
import {renderIcon, h} from './dom.js';

/** What a bar looks like. */
export interface BarLook {
  /** The element's tag name: labels of the two elements differ. */
  readonly tag: string;
  readonly channels: readonly Channel[];
  readonly locale: Locale;
  /** The page's own words for the button; empty for the channel's name. */
  readonly customLabel: string;
}

/** A bar that was drawn, to be cloned. */
export interface BarTemplate extends BarLook {
  /** The bar, a ruler for the labelled row, and the live region. */
  readonly content: DocumentFragment;
  /** The words of the buttons, in order. */
  readonly labels: readonly string[];
  /** How many of its buttons show their words. */
  labelled: number;
  /** What its links were computed from; empty before that. */
  links?: LinkMemo;
  /** Whether a bar of this look was drawn before. */
  used?: boolean;
  /** How many of its bars drew their labelled row, to measure it. */
  rows: number;
  /** How wide that row is, as measured last. */
  rowWidth?: RowWidth;
}

/** The width of a row, and the font that it holds for. */
export interface RowWidth {
  readonly px: number;
  readonly font: string;
}

/** The links of the last bar of a look, which most likely are those of the next. */
export interface LinkMemo {
  /** The page and request that they belong to. */
  readonly key: string;
  readonly channels: readonly Channel[];
  readonly hrefs: readonly (string | undefined)[];
}

/**
 * The bars drawn last, of the module so that all elements share them. Bounded, since a page may have any number of looks in its
 * time.
 */
const templates: BarTemplate[] = [];
const maxTemplates = 24;

/** Recomputes links when they are next asked for. */
export function forgetLinks(): void {
  for (const template of templates) template.links = undefined;
}

/** All that the drawing of a channel depends on. */
const lookOf = ({id, name, kind, color, activate, icon}: Channel): string =>
  [id, name, kind, color, !activate, icon?.path, icon?.viewBox, icon?.stroke].join('\n');

/** Whether two channels are drawn alike; pages often make new objects with the same fields at each render. */
const looksLike = (a: Channel, b: Channel): boolean => a === b || lookOf(a) === lookOf(b);

/** The template of a look, drawn when it is first asked for. */
export function templateFor(look: BarLook): BarTemplate {
  const {tag, channels, locale, customLabel} = look;
  let template = templates.find(
    (each) =>
      each.locale === locale &&
      each.customLabel === customLabel &&
      each.tag === tag &&
      each.channels.length === channels.length &&
      each.channels.every((channel, index) => looksLike(channel, channels[index])),
  );
  if (!template) {
    template = draw(look);
    if (templates.unshift(template) > maxTemplates) templates.pop();
  }
  return template;
}

/** The buttons of a drawn bar, in the order of its channels. */
export const buttonsOf = (root: ParentNode): HTMLElement[] => [...root.querySelectorAll<HTMLElement>('.button')];

function draw(look: BarLook): BarTemplate {
  const {channels, locale, customLabel} = look;
  const labels: string[] = [];
  const buttons = channels.map((channel) => {
    const {id, kind, icon, color, name: brand} = channel;
    // A site's own channel keeps its own name, also under a built-in id.
    const translated = builtIn.some((each) => each.id === id && each.name === brand);
    const name = (translated && locale.channelNames[id]) || brand;
    labels.push(customLabel || name);
    const button = h(
      channel.activate ? 'button' : 'a',
      {
        class: 'button',
        part: 'button button-' + id,
        'data-channel': id,
        'aria-label':
          customLabel ||
          (translated && locale.channelLabels[id]) ||
          (kind === 'utility' ? name : fillIn(locale.shareOn, name)),
        type: channel.activate && 'button',
      },
      renderIcon(icon),
    );
    // By script, since a Content-Security-Policy may forbid style attributes.
    if (isColor(color)) button.style.setProperty('--_color', color);
    return button;
  });
  // The last two share one flex item, so that a second row never holds a single button.
  const items =
    buttons.length > 2 ? [...buttons.slice(0, -2), h('span', {class: 'pair'}, ...buttons.slice(-2))] : buttons;
  const bar = h('div', {class: 'bar', part: 'bar', role: 'group', 'aria-label': locale.shareGroup}, ...items);
  const ruler = h('div', {class: 'ruler', 'aria-hidden': 'true'});
  const content = new DocumentFragment();
  content.append(bar, ruler, h('span', {class: 'status', role: 'status'}));
  return {...look, content, labels, labelled: 0, rows: 0};
}

/** Draws the words as they stand in a labelled row, to measure it. */
export function drawRow(labels: readonly string[]): HTMLElement {
  const row = h('div', {class: 'row'}, ...labels.flatMap((label, index) => (index ? [h('br', {}), label] : [label])));
  row.style.setProperty('--_count', String(labels.length));
  return row;
}

/** Shows the words of the first so many buttons. They are drawn when they are first shown, since most bars show icons alone. */
export function labelButtons(root: ParentNode, count: number, renderLabel: (index: number) => Node | string): void {
  buttonsOf(root).forEach((button, index) => {
    const shown = index < count;
    button.classList.toggle('labelled', shown);
    if (shown && !button.querySelector('.label'))
      button.append(h('span', {class: 'label', part: 'label'}, renderLabel(index)));
  });
}
