// A menu button and its menu, as the ARIA Authoring Practices describe them: https://www.w3.org/WAI/ARIA/apg/patterns/menu-button/

import type {ReactiveController} from '@lit/reactive-element';
import type {ShareEvent} from '../../../core/events/event.js';
import {attempt} from '../../../core/utils/attempt.js';
import {doc} from '../../../core/utils/globals.js';
import type {LayoutHost} from '../../internal/layout.js';
import {MenuKeys} from './menu-keys.js';
import {keepPlaced} from './place-menu.js';

/** What is drawn. */
interface Drawn {
  readonly trigger: HTMLElement;
  readonly menu: HTMLElement;
  readonly items: HTMLElement[];
}

/** Opens and closes the menu of one element, and moves the focus. */
export class MenuController implements ReactiveController {
  readonly #host: LayoutHost;
  readonly #root: ShadowRoot;
  /** Ends the listeners. */
  readonly #ended = new AbortController();
  readonly #keys: MenuKeys;
  #drawn?: Drawn;
  /** Ends the placing of the open menu. */
  #endPlacing?: () => void;
  /** What was open and focused before an update, which may draw all of it anew. */
  #before?: {isOpen: boolean; focused?: HTMLElement};

  constructor(host: LayoutHost) {
    this.#host = host;
    this.#root = host.renderRoot as ShadowRoot;
    this.#keys = new MenuKeys({
      open: (end) => this.#open(end),
      close: () => this.#close(),
      leave: () => this.#drawn?.trigger.focus(),
      items: () => this.#drawn?.items ?? [],
      isOpen: () => this.#isOpen,
      locale: () => host.locale.code,
    });
    const {signal} = this.#ended;
    const listeners: Record<string, (event: Event) => void> = {
      click: (event) => this.#onClick(event),
      keydown: (event) => this.#onKey(event as KeyboardEvent),
      beforetoggle: (event) => this.#onBeforeToggle(event as ToggleEvent),
    };
    // The events of popovers do not bubble; and in the capture phase, a click has not yet been handled by the buttons.
    for (const [type, listener] of Object.entries(listeners))
      this.#root.addEventListener(type, listener, {capture: type === 'beforetoggle', signal});
    host.addEventListener('dark-social-share', (event) => this.#onShare(event as CustomEvent<ShareEvent>), {signal});
    host.addController(this);
    this.#takeDrawn();
  }

  /** Ends the behaviour; what is open closes. */
  end(): void {
    this.#ended.abort();
    this.#host.removeController(this);
    this.#endPlacing?.();
    if (this.#isOpen) this.#drawn?.menu.hidePopover();
  }

  hostUpdate(): void {
    const focused = (this.#root.activeElement as HTMLElement | null) ?? undefined;
    this.#before = {isOpen: this.#isOpen, focused};
  }

  hostUpdated(): void {
    const {isOpen, focused} = this.#before ?? {};
    const {trigger, menu} = this.#drawn ?? {};
    if (this.#root.contains(menu ?? null) || !this.#takeDrawn()) return;
    if (isOpen) this.#open('first', focused?.dataset.channel);
    else if (focused && focused === trigger) this.#drawn?.trigger.focus({preventScroll: true});
  }

  get #isOpen(): boolean {
    return !!this.#drawn?.menu.matches(':popover-open');
  }

  /** Gives what was drawn its roles. Returns whether there is a menu. */
  #takeDrawn(): boolean {
    const trigger = this.#root.querySelector<HTMLElement>('.trigger');
    const menu = this.#root.querySelector<HTMLElement>('.bar');
    this.#drawn = undefined;
    if (!trigger || !menu) return false;
    const items = [...menu.querySelectorAll<HTMLElement>('[data-channel]')];
    this.#drawn = {trigger, menu, items};
    trigger.setAttribute('aria-haspopup', 'menu');
    trigger.setAttribute('aria-expanded', 'false');
    menu.setAttribute('role', 'menu');
    for (const item of items) {
      item.setAttribute('role', 'menuitem');
      item.tabIndex = -1;
    }
    // A click that came before this file has opened it, unseen unless a server rendered it.
    if (this.#isOpen) {
      menu.hidePopover();
      // Browsers open a share sheet soon after a click only.
      if (navigator.userActivation?.isActive) trigger.click();
      else this.#open('first');
    }
    return true;
  }

  #onClick(event: Event): void {
    const {trigger, items} = this.#drawn ?? {};
    const path = event.composedPath();
    if (trigger && path.includes(trigger)) {
      // Opened here, so that the focus moves at once. The attribute stays: by it, browsers do not close the menu at a press on its button.
      event.preventDefault();
      if (this.#isOpen) this.#close();
      else void this.#openOrShare(event, trigger);
    } else if (event.defaultPrevented && items?.some((item) => path.includes(item))) {
      // The page does something else instead of the share.
      this.#close();
    }
  }

  async #openOrShare(event: Event, trigger: HTMLElement): Promise<void> {
    const sheetFirst = this.#host.sheet !== 'never' && attempt(() => matchMedia('(pointer: coarse)').matches);
    if (sheetFirst && (await this.#host.share('native', event, trigger)) !== 'failed') return;
    this.#open('first');
  }

  #onKey(event: KeyboardEvent): void {
    const path = event.composedPath();
    const {trigger, menu} = this.#drawn ?? {};
    if (trigger && path.includes(trigger)) this.#keys.onTrigger(event);
    else if (menu && path.includes(menu)) this.#keys.onMenu(event);
  }

  #onBeforeToggle({target, newState}: ToggleEvent): void {
    const {trigger, menu} = this.#drawn ?? {};
    if (!trigger || !menu || target !== menu) return;
    const isOpen = newState === 'open';
    trigger.setAttribute('aria-expanded', String(isOpen));
    if (isOpen) return;
    this.#endPlacing?.();
    if (menu.contains(this.#root.activeElement)) {
      // Once it is hidden, unless the focus has gone elsewhere; browsers take it off what is hidden only later.
      queueMicrotask(() => {
        const {activeElement} = this.#root;
        const isLost = activeElement ? menu.contains(activeElement) : doc.activeElement === doc.body;
        if (isLost) trigger.focus({preventScroll: true});
      });
    }
  }

  #onShare({detail}: CustomEvent<ShareEvent>): void {
    if (detail.outcome !== 'cancelled') this.#close();
  }

  #open(end: 'first' | 'last', channel?: string): void {
    const {trigger, menu, items} = this.#drawn ?? {};
    if (!trigger || !menu || !items) return;
    if (!this.#isOpen) {
      menu.showPopover();
      this.#endPlacing = keepPlaced(menu, trigger);
    }
    const item = items.find(({dataset}) => channel && dataset.channel === channel);
    (item ?? items.at(end === 'first' ? 0 : -1))?.focus();
  }

  #close(): void {
    if (this.#isOpen) this.#drawn?.menu.hidePopover();
  }
}
