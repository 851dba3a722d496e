// What is told after a share: a small note below the bar, which screen readers speak; where copying failed, with the link
// selected for copying by hand.

import {h} from './dom.js';

/** How long a note stays, in ms. */
const duration = 4000;

/** Makes the note, empty: a live region must stand on the page before its words do. */
export const drawNote = (): HTMLElement => h('div', {part: 'note'}, h('span', {part: 'status', role: 'status'}));

const timers = new WeakMap<HTMLElement, ReturnType<typeof setTimeout>>();

/** Shows words in the note. With a link, they stay until the reader leaves the field; Escape leads back to the button. */
export function showNote(note: HTMLElement, words: string, button: HTMLElement, link?: string): void {
  const fill = (text: string) => {
    const field = note.querySelector('input');
    if (field) {
      // Removing what has the focus blurs it, which would close the note once more.
      field.onblur = null;
      field.remove();
    }
    (note.firstElementChild as HTMLElement).textContent = text;
    note.classList.toggle('open', !!text);
    clearTimeout(timers.get(note));
  };
  const close = () => fill('');
  fill(words);
  if (!link) return void timers.set(note, setTimeout(close, duration));
  const field = h('input', {part: 'link', readonly: 'true', value: link, 'aria-label': words});
  note.append(field);
  field.focus();
  field.select();
  field.onblur = close;
  field.onkeydown = ({key}) => {
    if (key === 'Escape') button.focus();
  };
}
