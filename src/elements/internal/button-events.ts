// The events of its buttons that an element listens to.

/** Events by which a visitor reaches for a button (a tap fires `pointerover` first): its link is refreshed. */
export const reachEvents = ['pointerover', 'focusin', 'contextmenu', 'dragstart'];

export const buttonEvents = [...reachEvents, 'click', 'auxclick', 'keydown'];
