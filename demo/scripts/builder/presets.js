// Designs to start from, and one by chance.

import {channelOf, usualIds} from './channels.js';
import {h} from '../dom.js';
import {emptyDesign} from './design.js';
import {words} from './words.js';

/** What differs from the default, by the preset's name. */
export const presets = {
  usual: {},
  soft: {
    attributes: {channels: 'whatsapp telegram email copy', look: 'soft', labels: 'shown'},
    properties: {'--dark-social-radius': '32px'},
  },
  quiet: {
    attributes: {channels: 'whatsapp telegram email copy', look: 'plain', labels: 'hidden'},
    properties: {'--dark-social-gap': '2px'},
  },
  news: {
    attributes: {channels: 'whatsapp facebook x bluesky linkedin email copy', look: 'outline', labels: 'hidden'},
    properties: {'--dark-social-radius': '2px', '--dark-social-gap': '4px'},
  },
  accent: {
    attributes: {channels: 'whatsapp signal email copy', labels: 'first'},
    properties: {'--dark-social-color': '#0f766e', '--dark-social-radius': '32px'},
  },
  stack: {
    attributes: {channels: 'whatsapp messenger email copy', layout: 'stack', labels: 'shown', size: 'small'},
    properties: {'--dark-social-radius': '4px', '--dark-social-gap': '4px'},
  },
  menu: {
    attributes: {layout: 'menu', look: 'mono'},
    properties: {'--dark-social-radius': '32px'},
  },
  side: {
    attributes: {channels: 'whatsapp messenger telegram email copy', layout: 'side', labels: 'hidden'},
  },
};

/** The design of a preset; options of the page stay as they are. */
export const presetDesign = (name, {options}) => ({...emptyDesign(), ...structuredClone(presets[name]), options});

/** A small drawing of a preset. */
function sketch({attributes = {}, properties = {}}) {
  const ids = (attributes.channels?.split(' ') ?? usualIds).slice(0, 5);
  const box = h('span', {class: 'sketch', 'aria-hidden': 'true'});
  box.dataset.look = attributes.look ?? 'brand';
  box.dataset.layout = attributes.layout ?? 'bar';
  box.style.setProperty('--round', properties['--dark-social-radius'] ?? '6px');
  box.append(
    ...ids.map((id) => {
      const dot = h('span', {});
      dot.style.setProperty('--color', properties['--dark-social-color'] ?? channelOf(id)?.color);
      return dot;
    }),
  );
  return box;
}

/** Buttons for all presets, and one for chance. `choose(name)`: called with a click; `surprise()` likewise. */
export function showPresets(place, choose, surprise) {
  const createButton = (name, drawing, onClick) => {
    const button = h('button', {type: 'button', 'data-preset': name}, drawing, words.presets[name]);
    button.addEventListener('click', onClick);
    return button;
  };
  const dice = h('span', {class: 'sketch dice', 'aria-hidden': 'true'}, ...[1, 2, 3, 4].map(() => h('span', {})));
  place.replaceChildren(
    ...Object.entries(presets).map(([name, preset]) => createButton(name, sketch(preset), () => choose(name))),
    createButton('surprise', dice, surprise),
  );
}

const oneOf = (list, random) => list[Math.floor(random() * list.length)];

/** A design by chance: good ones only, with what the manifest has. */
export function randomDesign(controls, {options, element}, random = Math.random) {
  const attributes = {};
  for (const name of ['layout', 'look', 'labels', 'size']) {
    const control = controls.find((each) => each.name === name);
    const value = control?.values && oneOf(control.values, random);
    if (value && value !== control.default) attributes[name] = value;
  }
  const mixed = [...usualIds].sort(() => random() - 0.5).slice(0, 4 + Math.floor(random() * 3));
  if (controls.some(({name}) => name === 'channels'))
    attributes.channels = [...mixed, oneOf(['facebook', 'x', 'bluesky', 'signal'], random)].join(' ');
  const properties = {'--dark-social-radius': oneOf(['0px', '3px', '8px', '14px', '32px'], random)};
  if (random() < 0.4) {
    properties['--dark-social-color'] = oneOf(
      ['#1f2937', '#0f766e', '#1d4ed8', '#7c3aed', '#be185d', '#b45309'],
      random,
    );
  }
  return {...emptyDesign(), element, attributes, properties, options};
}
