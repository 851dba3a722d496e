// The report on this browser's own tabs, live, or on a sample log.

import {listen} from './log/record.js';

const report = document.querySelector('dark-social-report');
const shown = new Set();
let isLive = true;
let events = [];

/** Adds what is new; starts afresh where the log was cleared. */
function showLive() {
  if (events.length < shown.size) {
    shown.clear();
    report.records = [];
  }
  for (const event of events) {
    if (shown.has(event.id)) continue;
    shown.add(event.id);
    report.add(event);
  }
}

const log = listen((all) => {
  events = all;
  if (isLive) showLive();
});

for (const choice of document.querySelectorAll('[name=source]')) {
  choice.addEventListener('change', () => {
    isLive = choice.value === 'live';
    shown.clear();
    report.live = isLive;
    if (isLive) {
      report.removeAttribute('src');
      report.records = [];
      void report.updateComplete.then(showLive);
    } else {
      report.records = undefined;
      report.src = '/samples/events.ndjson';
    }
    document.querySelector('#clear').hidden = !isLive;
  });
}

document.querySelector('#clear').addEventListener('click', () => log.clear());
report.records = [];
