// The chosen channels in their order: dragged with a mouse or finger, moved with arrow keys or buttons, removed.

import {channelDisc, h} from '../../dom.js';
import {channelOf} from '../channels.js';
import {words} from '../words.js';

/** `change(ids, message)`: what the list is to be, and what to tell screen readers. */
export class ChannelList {
  node = h('ol', {class: 'chosen'});
  #ids = [];
  #change;

  constructor(change) {
    this.#change = change;
  }

  show(ids) {
    if (ids.join() === this.#ids.join() && this.node.children.length) return;
    const focused = document.activeElement?.closest?.('.chosen li')?.dataset.channel;
    const control = focused && document.activeElement.dataset.control;
    this.#ids = ids;
    this.node.replaceChildren(...ids.map((id, index) => this.#createItem(id, index)));
    if (!focused) return;
    const item = this.node.querySelector(`[data-channel="${CSS.escape(focused)}"]`);
    const again = item?.querySelector(`[data-control="${control}"]:not(:disabled)`) ?? item?.querySelector('.grip');
    again?.focus();
  }

  #createItem(id, index) {
    const channel = channelOf(id);
    const name = channel?.name ?? id;
    const {length} = this.#ids;
    const button = (control, label, sign, disabled = false) =>
      h(
        'button',
        {type: 'button', class: control, 'data-control': control, 'aria-label': label, title: label, disabled},
        sign,
      );
    const grip = button('grip', words.grip(name, index + 1, length), '⠿');
    const item = h(
      'li',
      {'data-channel': id},
      grip,
      ...(channel ? [channelDisc(channel)] : []),
      h('span', {class: 'name'}, name),
      button('up', words.up(name), '↑', index === 0),
      button('down', words.down(name), '↓', index === length - 1),
      button('remove', words.remove(name), '×'),
    );
    grip.addEventListener('keydown', (event) => {
      const by = {ArrowUp: -1, ArrowDown: 1, Home: -index, End: length - 1 - index}[event.key];
      if (by === undefined) return;
      event.preventDefault();
      this.#move(id, index + by);
    });
    grip.addEventListener('pointerdown', (event) => this.#drag(event, id, item));
    item.addEventListener('click', ({target}) => {
      const {control} = target.closest('button')?.dataset ?? {};
      if (control === 'up') this.#move(id, index - 1);
      if (control === 'down') this.#move(id, index + 1);
      if (control === 'remove') this.#remove(id, index, name);
    });
    return item;
  }

  #move(id, to) {
    const ids = this.#ids.filter((each) => each !== id);
    const place = Math.min(Math.max(to, 0), ids.length);
    ids.splice(place, 0, id);
    if (ids.join() === this.#ids.join()) return;
    this.#change(ids, words.moved(channelOf(id)?.name ?? id, place + 1, ids.length));
  }

  #remove(id, index, name) {
    // The last one stays: a list of none would mean the usual ones.
    if (this.#ids.length === 1) return;
    this.#change(
      this.#ids.filter((each) => each !== id),
      words.removed(name),
    );
    this.node.children[Math.min(index, this.node.children.length - 1)]?.querySelector('.remove').focus();
  }

  /** Follows the pointer: the items make room while it moves, and the order changes when it is let go. */
  #drag(event, id, item) {
    if (event.button !== 0) return;
    event.preventDefault();
    const grip = event.currentTarget;
    grip.focus();
    grip.setPointerCapture(event.pointerId);
    const items = [...this.node.children];
    const from = items.indexOf(item);
    const step = item.offsetHeight + parseFloat(getComputedStyle(this.node).rowGap || '0');
    let to = from;
    item.classList.add('dragged');
    const move = ({clientY}) => {
      const way = clientY - event.clientY;
      to = Math.min(Math.max(from + Math.round(way / step), 0), items.length - 1);
      item.style.translate = `0 ${way}px`;
      items.forEach((other, index) => {
        if (other === item) return;
        const makesRoom = index > from && index <= to ? -1 : index < from && index >= to ? 1 : 0;
        other.style.translate = makesRoom ? `0 ${makesRoom * step}px` : '';
      });
    };
    const end = ({type}) => {
      grip.removeEventListener('pointermove', move);
      for (const name of ['pointerup', 'pointercancel']) grip.removeEventListener(name, end);
      item.classList.remove('dragged');
      for (const each of items) each.style.translate = '';
      if (type === 'pointerup') this.#move(id, to);
    };
    grip.addEventListener('pointermove', move);
    for (const name of ['pointerup', 'pointercancel']) grip.addEventListener(name, end);
  }
}
