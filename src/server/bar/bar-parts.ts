// A rendered bar in two parts: the attributes of its element, and what its shadow root holds.

import {barStyle, fixedLayoutStyle, menuStyle} from 'bar-style';
import {channels as builtIn} from '../../channels/usual-channels.js';
import {makeBar, signatureOf, wordsOf, type BarLook} from '../../elements/internal/bar-markup.js';
import type {Attributes, Make} from '../../elements/internal/icon-markup.js';
import {readBarOptions, type Bar, type BarOptions} from './bar-options.js';
import {attributesToHtml, makeHtml, type Html} from './html.js';

/** How many buttons show their words. Of `auto` nobody knows before the browser has measured. */
const labelledButtons = {shown: Infinity, first: 1, hidden: 0, auto: 0};

/** Makes the elements of a bar, the buttons with their links, and so many of them with their words. The elements add both later. */
function withLinks(look: BarLook, linkOf: Bar['linkOf'], labelled: number): Make<Html> {
  return (tag, attributes, ...children) => {
    const [icon, ...rest] = children;
    const index = look.channels.findIndex(({id}) => id === attributes['data-channel']);
    if (index < 0) return makeHtml(tag, attributes, ...children);
    const channel = look.channels[index];
    const shown = index < labelled;
    return makeHtml(
      tag,
      {...attributes, ...(shown && {class: attributes.class + ' labelled'}), ...linkOf(channel)},
      icon,
      ...(shown ? [makeHtml('span', {class: 'label', part: 'label'}, wordsOf(channel, look).label)] : []),
      ...rest,
    );
  };
}

/** The parts of a bar. */
export interface BarParts {
  /** Of the element. */
  readonly attributes: Attributes;
  /** The HTML in its shadow root; empty where there is no channel to show. */
  readonly shadow: string;
}

/**
 * Returns the parts of the bar that options describe.
 *
 * @throws TypeError for an option that cannot be used, with its name, its value and what to set.
 */
export function barParts(options: BarOptions, call: string): BarParts {
  const {channels, locale, counts, attributes, labels, trigger, nonce, linkOf} = readBarOptions(options, call);
  if (!channels.length) return {attributes, shadow: ''};
  const look = {tag: 'dark-social-share', channels, locale, customLabel: '', trigger, counts};
  const bar = makeBar(withLinks(look, linkOf, trigger ? Infinity : labelledButtons[labels]), look)
    .map(({html}) => html)
    .join('');
  const colors = channels
    .filter((channel) => channel.color && !builtIn.includes(channel))
    .map(({id, color}) => `[data-channel="${id}"]{--_color:${color}}`)
    .join('');
  const style = (css: string, signature: string, attribute = 'data-bar') =>
    `<style${attributesToHtml({[attribute]: signature, nonce})}>${css}</style>`;
  const isFixed = options.layout === 'side' || options.layout === 'bottom';
  const further = [isFixed ? fixedLayoutStyle : '', colors].filter(Boolean).map((css) => style(css, ''));
  // The element keeps that of a menu until the layout's file is there.
  const ofMenu = trigger ? style(menuStyle, 'menu', 'data-layout') : '';
  const styles = style(barStyle, signatureOf(look)) + ofMenu + further.join('');
  return {attributes, shadow: styles + bar};
}
