// Draws bars. A bar is drawn once and cloned for all others alike, its links included.

import type {Channel} from '../../core/channel.js';
import {isColor} from '../../core/options/check-channel.js';
import {makeBar, signatureOf, wordsOf, type BarLook} from './bar-markup.js';
import {buttonsOf} from './buttons.js';
import {h} from './dom.js';

/** A bar of one look, to be cloned. */
export interface BarTemplate extends BarLook {
  /** The bar, a ruler for the labelled row, and the live region; missing until the first bar is drawn. */
  content?: DocumentFragment;
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
  /** The element's templates for messages. */
  readonly message: unknown;
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
const looksLike = (a: Channel, b: Channel): boolean => a === b || (a.words === b.words && lookOf(a) === lookOf(b));

/** The template of a look. */
export function templateFor(look: BarLook): BarTemplate {
  const {tag, channels, locale, customLabel, trigger, counts} = look;
  let template = templates.find(
    (each) =>
      each.locale === locale &&
      each.customLabel === customLabel &&
      each.tag === tag &&
      each.trigger === trigger &&
      each.channels.length === channels.length &&
      each.channels.every(
        (channel, index) => looksLike(channel, channels[index]) && each.counts[index] === counts[index],
      ),
  );
  if (!template) {
    template = {...look, labelled: 0, rows: 0};
    if (templates.unshift(template) > maxTemplates) templates.pop();
  }
  return template;
}

/** Sets the channels' colours: by script, since a Content-Security-Policy may forbid style attributes. */
function setStyles(root: ParentNode, channels: readonly Channel[]): void {
  buttonsOf(root).forEach(({style}, index) => {
    const {color} = channels[index];
    if (isColor(color)) style.setProperty('--_color', color);
  });
}

/** Clones the bar of a template, which is drawn for the first of them. */
export function cloneBar(template: BarTemplate): Node {
  if (!template.content) {
    template.content = new DocumentFragment();
    template.content.append(...makeBar<Node>(h, template));
    setStyles(template.content, template.channels);
  }
  return template.content.cloneNode(true);
}

/** Draws the words as they stand in a labelled row, to measure it. */
export function drawRow(look: BarLook): HTMLElement {
  const words = look.channels.flatMap((channel, index) => {
    const {label} = wordsOf(channel, look);
    const count = look.counts[index];
    // At least as wide as the gap before a count.
    const words = count ? label + '\u2003' + count : label;
    return index ? [h('br', {}), words] : [words];
  });
  const row = h('div', {class: 'row'}, ...words);
  row.style.setProperty('--_count', String(look.channels.length));
  return row;
}

/**
 * Takes over the bar that `renderBar()` wrote into a shadow root: its nodes stay. Returns whether there is one of this look. The first
 * of its style sheets has the bar's signature. They are removed, since the element has adopted its own; a clone of the bar, which may
 * be one in use, has no signature then, and is drawn anew.
 */
export function takeOver(root: ShadowRoot, template: BarTemplate): boolean {
  const styles = root.querySelectorAll<HTMLElement>('[data-bar]');
  if (styles[0]?.dataset.bar !== signatureOf(template)) return false;
  for (const style of styles) style.remove();
  setStyles(root, template.channels);
  const range = new Range();
  range.selectNodeContents(root);
  template.content ??= range.cloneContents();
  return true;
}

/** Replaces what is drawn in a shadow root. The live region, the note and style sheets stay. */
export function replaceView(root: ParentNode, view: Node): void {
  const stays = root.querySelector('.status');
  for (const child of [...root.children]) if (child.matches('.trigger, .bar, .ruler, slot, [data-bar]')) child.remove();
  root.prepend(view);
  if (stays) [...root.querySelectorAll('.status')].find((status) => status !== stays)?.remove();
}

/** Shows the words of the first so many buttons. They are drawn when they are first shown, since most bars show icons alone. */
export function labelButtons(
  root: ParentNode,
  count: number,
  look: BarLook,
  renderLabel: (words: string) => Node | string,
): void {
  buttonsOf(root).forEach((button, index) => {
    const shown = index < count;
    button.classList.toggle('labelled', shown);
    if (shown && !button.querySelector('.label'))
      button.children[0].after(
        h('span', {class: 'label', part: 'label'}, renderLabel(wordsOf(look.channels[index], look).label)),
      );
  });
}
