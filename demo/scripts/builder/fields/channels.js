// The channels of a bar, or the one of a button: those chosen, and a search over all of them.

import {channelDisc, h} from '../../dom.js';
import {channels, usualIds} from '../channels.js';
import {nameOf, words} from '../words.js';
import {ChannelList} from './channel-list.js';
import {fieldId, hintFor} from './field.js';

const simple = (text) => text.normalize('NFD').replaceAll(/\p{M}/gu, '').toLowerCase();

/** The toggles of all channels, by kind, with a search field above. `toggle(id)` */
function createSearch(toggle) {
  const id = fieldId();
  const input = h('input', {
    type: 'search',
    id,
    autocomplete: 'off',
    spellcheck: false,
    placeholder: words.searchFor(channels.length),
  });
  const found = h('p', {class: 'found', role: 'status'});
  const buttons = channels.map((channel) => {
    const button = h('button', {type: 'button', 'data-channel': channel.id}, channelDisc(channel), channel.name);
    button.addEventListener('click', () => toggle(channel.id));
    return button;
  });
  const groups = Object.entries(words.kinds).map(([kind, name]) =>
    h(
      'div',
      {class: 'kind', role: 'group', 'aria-label': name},
      h('h3', {}, name),
      ...buttons.filter((_, index) => channels[index].kind === kind),
    ),
  );
  input.addEventListener('input', () => {
    const asked = simple(input.value.trim());
    buttons.forEach((button, index) => {
      const {id: name, name: shown} = channels[index];
      button.hidden = !simple(`${shown} ${name}`).includes(asked);
    });
    for (const group of groups) group.hidden = !group.querySelector('button:not([hidden])');
    const count = buttons.filter(({hidden}) => !hidden).length;
    found.textContent = count ? words.found(count) : words.notFound;
  });
  // Enter takes the only one, or the first one found.
  input.addEventListener('keydown', (event) => {
    if (event.key !== 'Enter') return;
    event.preventDefault();
    const first = buttons.find(({hidden}) => !hidden);
    if (input.value.trim() && first) toggle(first.dataset.channel);
  });
  return {
    node: h(
      'div',
      {class: 'search'},
      h('label', {htmlFor: id}, words.search),
      input,
      found,
      h('div', {class: 'all', tabIndex: -1}, ...groups),
    ),
    show(ids) {
      for (const button of buttons) button.setAttribute('aria-pressed', String(ids.includes(button.dataset.channel)));
    },
  };
}

const idsOf = (value) => value?.split(/[\s,]+/).filter(Boolean) ?? [];

/** What an element shows that names no channel: "Default: `native pinterest`." in its description, or else the usual ones. */
const defaultIds = ({description = ''}) => {
  const [, named] = /Default: `([a-z -]+)`/.exec(description) ?? [];
  return named ? idsOf(named) : usualIds;
};

export function channelsField(control, change, announce) {
  const isOne = control.field === 'channel';
  const status = h('p', {class: 'count'});
  const back = h('button', {type: 'button', class: 'link'}, words.useUsual);
  let ids = [];
  const set = (next, message) => {
    change(next?.join(' '));
    if (message) announce(message);
  };
  back.addEventListener('click', () => {
    set(undefined);
    status.focus();
  });
  status.tabIndex = -1;
  const list = new ChannelList(set);
  const search = createSearch((id) => {
    const {name} = channels.find((channel) => channel.id === id);
    if (isOne) set([id], words.added(name));
    else if (!ids.includes(id)) set([...ids, id], words.added(name));
    else if (ids.length > 1)
      set(
        ids.filter((each) => each !== id),
        words.removed(name),
      );
  });
  const node = h(
    'div',
    {class: 'field channels', role: 'group', 'aria-label': nameOf(control.name)},
    ...(isOne ? [hintFor(control, fieldId())] : [h('div', {class: 'head'}, status, back), list.node]),
    search.node,
  );
  return {
    node,
    show(value) {
      ids = idsOf(value);
      if (!ids.length) ids = defaultIds(control);
      status.textContent = value ? words.chosen(ids.length) : words.usual;
      back.hidden = !value;
      if (!isOne) list.show(ids);
      search.show(ids);
    },
  };
}
