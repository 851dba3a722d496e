// What bars that frameworks render have in common.

import {pageOptions} from '../../core/page/existing-page-state.js';
import type {BarOptions} from './bar-options.js';

/** The page's options that a bar takes: `configure()` runs on the server too, where the page's code does. */
export function pageBarOptions(): Omit<BarOptions, 'url'> {
  const {campaign, content, utm, param, keepParams, locales} = pageOptions();
  return {campaign, content, utm, param, keepParams, locales};
}

/** Counts are JSON where they were written as an attribute. */
export const readCounts = (counts: unknown): BarOptions['counts'] =>
  (typeof counts === 'string' ? JSON.parse(counts) : counts) as BarOptions['counts'];
