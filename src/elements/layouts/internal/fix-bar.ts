// What bars that are fixed to the viewport have in common: when they are, and that no two of them take the same place.

import {attempt} from '../../../core/utils/attempt.js';
import {warnOnce} from '../../../core/utils/warn-once.js';
import {h} from '../../internal/dom.js';
import type {LayoutHost} from '../../internal/layout.js';

/** How a layout fixes a bar to the viewport. */
export interface FixedBar {
  /** The edge of the viewport that the bar takes. */
  place(): string;
  /** Called when the bar is fixed to the viewport: the first time, and when its element was drawn anew. */
  fix(bar: HTMLElement): void;
  /** Called after that, and whenever the size of the window, or of what `observe` was called with, has changed. */
  measure(bar: HTMLElement, observe: (target: Element) => void): void;
  /** Called when the bar is back in its place in the page, or when the layout ends. */
  release(bar: HTMLElement): void;
}

/** A bar that asks for a place. */
interface Candidate {
  readonly host: LayoutHost;
  update(): void;
}

/** Who asks for a place, first come, first served. Module state: the places are those of the one viewport. */
const candidates = new Map<string, Set<Candidate>>();

function isFirst(place: string, candidate: Candidate): boolean {
  const all = candidates.get(place) ?? new Set();
  candidates.set(place, all.add(candidate));
  const first = [...all].find(({host}) => host.checkVisibility?.() ?? true) ?? candidate;
  if (first === candidate) return true;
  const {localName, layout} = candidate.host;
  warnOnce(
    `more than one <${localName} layout="${layout}"> has the same place: the first is shown. Set another layout`,
  );
  return false;
}

/** Gives up all places, of which the next candidate takes each. */
function giveUp(candidate: Candidate): void {
  for (const all of candidates.values()) if (all.delete(candidate)) for (const next of all) next.update();
}

/** By how much the window and what is fixed to it may differ in height, in CSS pixels: bars of browsers come and go. */
const tolerance = 120;

/** Whether what is fixed is fixed to the window: a transform or filter on an element around it makes that the containing block. */
function isFixedToWindow(bar: HTMLElement): boolean {
  const probe = h('div', {});
  Object.assign(probe.style, {position: 'fixed', inset: '0', visibility: 'hidden'});
  bar.append(probe);
  const {top, height} = probe.getBoundingClientRect();
  probe.remove();
  return !height || (Math.abs(top) < 2 && Math.abs(height - innerHeight) < tolerance);
}

/** Fixes a bar to the window, whatever is around it. */
function showInTopLayer(bar: HTMLElement): void {
  attempt(() => {
    bar.popover = 'manual';
    bar.showPopover();
  });
}

/**
 * Keeps the bar of an element fixed to the viewport as long as the element's style says `position: fixed`: media queries of the page may
 * change that. The class `fixed` marks it; while another bar has its place, it is hidden. Returns a function that ends it.
 */
export function fixBar(host: LayoutHost, layout: FixedBar): () => void {
  let fixed: HTMLElement | undefined;
  let place = '';
  let frame = 0;
  const observed = new Set<Element>();

  /** Sizes change in a frame of their own, not while they are observed. */
  function updateLater(): void {
    frame ||= requestAnimationFrame(() => {
      frame = 0;
      update();
    });
  }

  const resizes = new ResizeObserver(updateLater);
  const renders = new MutationObserver(update);

  /** Observes an element once, since the first time reports its size at once. */
  function observe(target: Element): void {
    if (observed.has(target)) return;
    observed.add(target);
    resizes.observe(target);
  }

  function release(): void {
    if (!fixed) return;
    const bar = fixed;
    fixed = undefined;
    resizes.disconnect();
    observed.clear();
    bar.classList.remove('fixed');
    bar.removeAttribute('popover');
    layout.release(bar);
  }

  function update(): void {
    const bar = getComputedStyle(host).position === 'fixed' ? host.renderRoot.querySelector<HTMLElement>('.bar') : null;
    if (fixed !== bar) release();
    if (!bar) return giveUp(candidate);
    if (place !== layout.place()) giveUp(candidate);
    place = layout.place();
    const waits = !isFirst(place, candidate);
    if (waits) return release();
    if (!fixed) {
      if (!isFixedToWindow(bar)) showInTopLayer(bar);
      bar.classList.add('fixed');
      layout.fix((fixed = bar));
    }
    layout.measure(bar, observe);
  }

  const candidate: Candidate = {host, update};
  addEventListener('resize', updateLater);
  renders.observe(host.renderRoot, {childList: true});
  update();

  return () => {
    cancelAnimationFrame(frame);
    removeEventListener('resize', updateLater);
    renders.disconnect();
    release();
    giveUp(candidate);
  };
}
