// Saves a view's picture or data.

import type {render} from 'lit-html';
import {saveFile} from '../internal/save-file.js';
import {toCsv, toJson} from './export/table-files.js';
import {toPngFile} from './export/png-file.js';
import {toSvgFile} from './export/svg-file.js';
import type {FileKind} from './parts/context.js';
import type {View} from './parts/panel.js';

/** The colour behind an element. */
function backgroundOf(element: Element): string {
  const color = getComputedStyle(element).backgroundColor;
  const parent = element.parentElement;
  return color !== 'rgba(0, 0, 0, 0)' || !parent ? color : backgroundOf(parent);
}

/** Lit's function, which the report has already. */
type Render = typeof render;

/** The picture of a view: the one shown, or one made to be saved, which is removed by the function returned with it. */
function pictureOf(
  place: Element,
  {savedPicture}: View,
  draw: Render,
): {picture: SVGSVGElement | null; remove: () => void} {
  if (!savedPicture) return {picture: place.querySelector('svg.chart'), remove: () => {}};
  const holder = place.ownerDocument.createElement('div');
  holder.className = 'hidden';
  place.append(holder);
  draw(savedPicture(Math.max(480, place.clientWidth)), holder);
  return {picture: holder.querySelector('svg'), remove: () => holder.remove()};
}

/** Saves a view. `place`: the element that its picture stands in. */
export async function saveView(place: Element, view: View, kind: FileKind, draw: Render): Promise<void> {
  const name = `dark-social-${view.id}.${kind}`;
  const save = (content: string | Blob, type: string) => saveFile(name, new Blob([content], {type}));
  if (kind === 'csv') return view.table && save(toCsv(view.table), 'text/csv;charset=utf-8');
  if (kind === 'json') return view.table && save(toJson(view.table), 'application/json');
  const {picture, remove} = pictureOf(place, view, draw);
  try {
    if (!picture) return;
    const background = backgroundOf(place);
    if (kind === 'svg') save(toSvgFile(picture, background), 'image/svg+xml');
    else {
      const image = await toPngFile(picture, background);
      if (image) saveFile(name, image);
    }
  } finally {
    remove();
  }
}
