// Moves the focus between a passage and the bar at it.

import {elementAt} from './passage.js';

/** Gives the place of a passage the focus, so that Tab goes on from there. The selection stays. */
export function focusPassage(range: Range): void {
  const place = elementAt(range.commonAncestorContainer) as HTMLElement | null;
  if (!place) return;
  if (place.tabIndex < 0 && !place.hasAttribute('tabindex')) {
    place.setAttribute('tabindex', '-1');
    place.addEventListener('blur', () => place.removeAttribute('tabindex'), {once: true});
  }
  place.focus({preventScroll: true});
}
