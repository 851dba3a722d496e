// What the measures say, in words: contrast, targets, room.

import {h} from '../dom.js';
import {measure} from './measure.js';
import {words} from './words.js';

const say = words.check;
const round = (ratio) =>
  (Math.floor(ratio * 10) / 10).toLocaleString(document.documentElement.lang, {minimumFractionDigits: 1});

/** `{name, result, hint, isGood}` of a contrast. */
function contrastRow(name, measured, needed) {
  const {light, dark} = measured;
  const worst = light.ratio < dark.ratio ? light : dark;
  return {
    name,
    result: say.ratio(round(light.ratio), round(dark.ratio)),
    hint: say.asks(needed.toLocaleString(document.documentElement.lang), worst.where),
    isGood: worst.ratio >= needed,
  };
}

const targetRow = (device, {width, height}) => ({
  name: say.target[device],
  result: say.size(Math.round(width), Math.round(height)),
  hint: say.targetAsks[device],
  isGood: Math.min(width, height) >= (device === 'phone' ? 43.5 : 24),
});

function rowsOf({text, icons, targets, row}) {
  const rows = [];
  if (text) rows.push(contrastRow(say.text, text, 4.5));
  else if (icons) rows.push({name: say.text, result: say.noText, isGood: true});
  if (icons) rows.push(contrastRow(say.icons, icons, 3));
  for (const [device, target] of Object.entries(targets)) rows.push(targetRow(device, target));
  if (row)
    rows.push({name: say.rows, result: row.overflows ? say.overflow : say.rowsOf(row.rows), isGood: !row.overflows});
  return rows;
}

let shown;

/** Shows what was measured of the frames. What has not changed stays, so that screen readers do not lose their place. */
export function showChecks(list, frames) {
  const rows = rowsOf(measure(frames));
  if (JSON.stringify(rows) === shown) return undefined;
  shown = JSON.stringify(rows);
  if (!rows.length) return list.replaceChildren(h('li', {}, say.nothing));
  return list.replaceChildren(
    ...rows.map(({name, result, hint, isGood}) =>
      h(
        'li',
        {class: isGood ? 'good' : 'poor'},
        h('span', {class: 'mark', role: 'img', 'aria-label': isGood ? say.good : say.poor}, isGood ? '✓' : '!'),
        h('strong', {}, name),
        h('span', {class: 'result'}, result),
        ...(hint ? [h('span', {class: 'hint'}, hint)] : []),
      ),
    ),
  );
}
