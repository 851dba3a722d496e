// What can be measured of the design in the preview: contrast in light and dark, sizes of targets, rows, and default lengths.

import {channelOf} from './channels.js';
import {contrastOn} from './contrast.js';

const isVisible = (element) => element.checkVisibility({visibilityProperty: true, opacityProperty: true});

/** What is found in an element's shadow root, and in those of the elements inside. */
const findAll = (root, selector) =>
  root
    ? [
        ...root.querySelectorAll(selector),
        ...[...root.querySelectorAll('*')].flatMap((inside) => findAll(inside.shadowRoot, selector)),
      ]
    : [];

/** The buttons that a visitor sees, in the element of a frame. */
export const buttonsIn = (element) =>
  findAll(element.shadowRoot, '[part~=button], [part~=trigger]').filter(
    (button) => isVisible(button) && button.getBoundingClientRect().width > 0,
  );

const styleOf = (element) => element.ownerDocument.defaultView.getComputedStyle(element);
const labelOf = (button) =>
  [...button.querySelectorAll('[part~=label]')].find(
    (label) => isVisible(label) && label.getBoundingClientRect().width > 1,
  );
const nameOf = (button) =>
  channelOf(button.dataset.channel)?.name ?? button.getAttribute('aria-label') ?? button.textContent.trim();

function iconColor(button) {
  const shape = button.querySelector('svg path, svg');
  if (!shape) return undefined;
  const {fill, stroke} = styleOf(shape);
  return fill === 'none' ? stroke : fill;
}

/** Calls a function while a page is light or dark, without anything of it being painted. */
function inScheme(page, buttons, scheme, measure) {
  const root = page.documentElement;
  const before = root.style.colorScheme;
  for (const button of buttons) button.style.transition = 'none';
  root.style.colorScheme = scheme;
  const result = measure();
  root.style.colorScheme = before;
  // Colours are as before when transitions may run again.
  for (const button of buttons) void styleOf(button).color;
  for (const button of buttons) button.style.transition = '';
  return result;
}

/** The lowest contrast among the buttons, and which of them has it. */
function lowest(buttons, colorOf) {
  const measured = buttons.flatMap((button) => {
    const found = colorOf(button);
    return found ? [{ratio: contrastOn(button, found), where: nameOf(button)}] : [];
  });
  return measured.sort((a, b) => a.ratio - b.ratio)[0];
}

const textColor = (button) => {
  const label = labelOf(button);
  return label && styleOf(label).color;
};

/** `{light, dark}`, each with `ratio` and `where`; nothing where there is no such thing on the buttons. */
function contrastsOf({page, element}, colorOf) {
  const buttons = buttonsIn(element);
  const [light, dark] = ['light', 'dark'].map((scheme) =>
    inScheme(page, buttons, scheme, () => lowest(buttons, colorOf)),
  );
  return light && dark && {light, dark};
}

/** The smallest button of a frame, in px of its page. */
function targetOf({element}) {
  const sizes = buttonsIn(element).map((button) => button.getBoundingClientRect());
  if (!sizes.length) return undefined;
  return {width: Math.min(...sizes.map(({width}) => width)), height: Math.min(...sizes.map(({height}) => height))};
}

function rowsOf({page, element}) {
  const tops = buttonsIn(element).map((button) => Math.round(button.getBoundingClientRect().top));
  const root = page.documentElement;
  return {rows: new Set(tops).size, overflows: root.scrollWidth > root.clientWidth};
}

/**
 * Measures the shown frames.
 *
 * @param {{device: string, page: Document, element: HTMLElement}[]} frames
 */
export function measure(frames) {
  const drawn = frames.filter(({element}) => buttonsIn(element).length);
  const withText = drawn.find(({element}) => buttonsIn(element).some(labelOf));
  const phone = drawn.find(({device}) => device === 'phone');
  return {
    text: withText && contrastsOf(withText, textColor),
    icons: drawn[0] && contrastsOf(drawn[0], iconColor),
    targets: Object.fromEntries(drawn.map((frame) => [frame.device, targetOf(frame)])),
    row: phone && rowsOf(phone),
  };
}

/** Lengths that the preview has by itself, in px, by custom property. */
export function defaultLengths(element) {
  const [button] = buttonsIn(element);
  if (!button) return {};
  const bar = button.closest('[part~=bar]');
  const icon = button.querySelector('svg');
  const px = (value) => parseFloat(value) || 0;
  return {
    '--dark-social-size': button.getBoundingClientRect().height,
    '--dark-social-radius': Math.min(
      px(styleOf(button).borderTopLeftRadius),
      button.getBoundingClientRect().height / 2,
    ),
    '--dark-social-font-size': px(styleOf(button).fontSize),
    ...(bar && {'--dark-social-gap': px(styleOf(bar).columnGap)}),
    ...(icon && {'--dark-social-icon-size': icon.getBoundingClientRect().width}),
  };
}
