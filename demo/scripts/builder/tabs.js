// Tabs as the ARIA pattern says: arrow keys move and choose, only the chosen one is in the tab order.

import {h} from '../dom.js';

/** Tabs in a list, for one panel that is filled anew for each. */
export class Tabs {
  #list;
  #panel;
  #choose;
  #ids = [];

  /** `choose(id)`: fills the panel. */
  constructor(list, panel, choose) {
    this.#list = list;
    this.#panel = panel;
    this.#choose = choose;
    list.addEventListener('click', ({target}) => {
      const tab = target.closest('[role=tab]');
      if (tab) this.#choose(tab.dataset.tab);
    });
    list.addEventListener('keydown', (event) => this.#onKey(event));
  }

  /** Shows the tabs; those that stay keep their elements, and thereby the focus. */
  show(tabs, chosen) {
    const ids = tabs.map(({id}) => id);
    if (ids.join() !== this.#ids.join()) {
      this.#ids = ids;
      this.#list.replaceChildren(
        ...tabs.map(({id, name}) =>
          h(
            'button',
            {type: 'button', role: 'tab', id: `tab-${id}`, 'data-tab': id, 'aria-controls': this.#panel.id},
            name,
          ),
        ),
      );
    }
    for (const tab of this.#list.children) {
      const isChosen = tab.dataset.tab === chosen;
      tab.setAttribute('aria-selected', String(isChosen));
      tab.tabIndex = isChosen ? 0 : -1;
    }
    this.#panel.setAttribute('aria-labelledby', `tab-${chosen}`);
  }

  #onKey(event) {
    const count = this.#ids.length;
    const at = this.#ids.indexOf(event.target.dataset?.tab);
    const sign = getComputedStyle(this.#list).direction === 'rtl' ? -1 : 1;
    const to = {ArrowRight: at + sign, ArrowLeft: at - sign, Home: 0, End: count - 1}[event.key];
    if (at < 0 || to === undefined) return;
    event.preventDefault();
    const id = this.#ids[(to + count) % count];
    this.#choose(id);
    const tab = this.#list.querySelector(`[data-tab="${id}"]`);
    tab.focus();
    tab.scrollIntoView({block: 'nearest', inline: 'nearest'});
  }
}
