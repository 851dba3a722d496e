// The live log, on a page of its own and beside the article: events in words, the cascade, and what is left to try.

import {h} from '../dom.js';
import {drawCascade} from './cascade.js';
import {drawEvent} from './event-item.js';
import {watchKept} from './kept.js';
import {listen} from './record.js';
import {words} from './words.js';

const find = (selector) => document.querySelector(selector);
const list = find('#events');
const lookWhatIsKept = watchKept(showKept);
const log = listen(show);
find('#clear').addEventListener('click', () => {
  log.clear();
  // The button goes with the events; the focus goes where they were.
  find('#log').focus();
});

function show(events) {
  document.body.classList.toggle('empty', !events.length);
  drawNew(events);
  find('#cascade').replaceChildren(drawCascade(events));
  count(events);
  tick(events);
  lookWhatIsKept(events);
}

/** Draws the events that are not there yet, the newest on top; those that are stay as they are, with the visitor's focus. */
function drawNew(events) {
  if (!events.length) list.replaceChildren();
  for (const event of events) {
    const id = 'event-' + event.id;
    if (document.getElementById(id)) continue;
    const item = Object.assign(drawEvent(event), {id});
    item.dataset.at = event.at;
    const older = [...list.children].find((other) => Number(other.dataset.at) <= event.at);
    list.insertBefore(item, older ?? null);
  }
}

/** Marks the events that the collector has written down, and says where. */
function showKept({kept, count, file}) {
  for (const item of list.children) {
    item.querySelector('.kept').hidden = !kept.has(item.id.replace('event-', ''));
  }
  find('#kept').hidden = !count;
  find('#kept').replaceChildren(words.kept(count), h('code', {}, file ?? ''));
}

function count(events) {
  const of = (type) => events.filter((event) => event.type === type).length;
  find('#count-share').textContent = of('share');
  find('#count-arrival').textContent = of('arrival');
  find('#count-depth').textContent = Math.max(0, ...events.map(({depth = 0}) => depth));
}

/** Ticks off what the visitor has tried. */
function tick(events) {
  const has = (type, least) => events.some(({type: is, depth = 0}) => is === type && depth >= least);
  const done = [has('share', 1), has('arrival', 1), has('share', 2), has('arrival', 2)];
  [...find('#tasks').children].forEach((task, index) => {
    if (done[index] === task.classList.contains('done')) return;
    task.classList.toggle('done');
    task.querySelector('.said')?.remove();
    if (done[index]) task.prepend(h('span', {class: 'said hidden'}, words.done));
  });
}
