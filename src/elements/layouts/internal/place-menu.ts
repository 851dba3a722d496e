// Puts an open menu at its button. Where the browser has anchor positioning it follows the button by itself; how high it may be, and
// everything in other browsers, is computed here.

import {attempt} from '../../../core/utils/attempt.js';
import {doc} from '../../../core/utils/globals.js';

/** Space between the button and the menu, and to the edges of the window, in px. */
const gap = 6;
const margin = 8;

/** A menu with less room than this above and below its button lies over it, in px. */
const leastHeight = 160;

interface Place {
  readonly maxHeight: number;
  readonly top: number;
  /** Whether it lies over its button, since there is no room beside it. */
  readonly isOver: boolean;
}

/** Below the button; above it where there is more room and the menu needs that. */
function vertical(trigger: DOMRect, needed: number, windowHeight: number): Place {
  const below = windowHeight - trigger.bottom - gap - margin;
  const above = trigger.top - gap - margin;
  const isAbove = needed > below && above > below;
  const room = isAbove ? above : below;
  if (room < Math.min(needed, leastHeight)) {
    const maxHeight = windowHeight - 2 * margin;
    const height = Math.min(needed, maxHeight);
    const middle = (trigger.top + trigger.bottom - height) / 2;
    return {maxHeight, top: Math.max(margin, Math.min(middle, windowHeight - height - margin)), isOver: true};
  }
  const height = Math.min(needed, room);
  return {maxHeight: room, top: isAbove ? trigger.top - gap - height : trigger.bottom + gap, isOver: false};
}

/** In line with the button's start; with its end where the window ends before. */
function horizontal(trigger: DOMRect, width: number, windowWidth: number, isRtl: boolean): number {
  const [atLeft, atRight] = [trigger.left, trigger.right - width];
  const fits = (left: number) => left >= margin && left + width <= windowWidth - margin;
  const left = [isRtl ? atRight : atLeft, isRtl ? atLeft : atRight].find(fits) ?? atLeft;
  return Math.max(margin, Math.min(left, windowWidth - width - margin));
}

/** Whether the browser has put the menu at its button. It may not know of a transformation around both. */
function isAtTrigger(menu: DOMRect, trigger: DOMRect): boolean {
  const distance = Math.min(Math.abs(menu.top - trigger.bottom), Math.abs(trigger.top - menu.bottom));
  const isBeside = menu.left <= trigger.right && menu.right >= trigger.left;
  return distance <= gap + 2 && isBeside;
}

/** Places an open menu now, and whenever something moves. Returns a function that ends this. */
export function keepPlaced(menu: HTMLElement, trigger: HTMLElement): () => void {
  const ended = new AbortController();
  const {style} = menu;
  let byScript = !attempt(() => CSS.supports('position-area: bottom span-self-x-end'));

  function place(): void {
    const {clientWidth, clientHeight} = doc.documentElement;
    const at = trigger.getBoundingClientRect();
    style.maxHeight = '';
    const needed = menu.scrollHeight + menu.offsetHeight - menu.clientHeight;
    const {maxHeight, top, isOver} = vertical(at, needed, clientHeight);
    style.maxHeight = `${maxHeight}px`;
    menu.classList.toggle('placed', byScript || isOver);
    if (!byScript && !isOver) byScript = !isAtTrigger(menu.getBoundingClientRect(), at);
    if (!byScript && !isOver) return;
    menu.classList.add('placed');
    const isRtl = getComputedStyle(menu).direction === 'rtl';
    style.top = `${top}px`;
    style.left = `${horizontal(at, menu.offsetWidth, clientWidth, isRtl)}px`;
  }

  place();
  const {signal} = ended;
  addEventListener('resize', place, {signal});
  addEventListener(
    'scroll',
    ({target}) => {
      if (target !== menu && menu.matches('.placed')) place();
    },
    {capture: true, passive: true, signal},
  );
  return () => ended.abort();
}
