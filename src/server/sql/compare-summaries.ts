// Compares two summaries, figure by figure.

import type {Summary} from '../../measure/summary.js';

/** How far two figures may lie apart where they are no whole numbers: databases add in another order. */
const tolerance = 1e-9;

function areClose(a: number, b: number): boolean {
  if (Number.isInteger(a) && Number.isInteger(b)) return a === b;
  return Math.abs(a - b) <= tolerance * Math.max(1, Math.abs(a), Math.abs(b));
}

function* differences(a: unknown, b: unknown, path: string): Generator<string> {
  if (typeof a === 'number' && typeof b === 'number') {
    if (!areClose(a, b)) yield `${path}: ${a} and ${b}`;
  } else if (typeof a === 'object' && a && typeof b === 'object' && b) {
    for (const key of new Set([...Object.keys(a), ...Object.keys(b)])) {
      const inner = Array.isArray(a) ? `${path}[${key}]` : path ? `${path}.${key}` : key;
      yield* differences((a as Record<string, unknown>)[key], (b as Record<string, unknown>)[key], inner);
    }
  } else if (a !== b) yield `${path}: ${JSON.stringify(a)} and ${JSON.stringify(b)}`;
}

/** The figures that differ, each as its place and both values. The estimate of dark visits is left out, since SQL has none. */
export function compareSummaries({dark: _a, ...a}: Summary, {dark: _b, ...b}: Summary): string[] {
  return [...differences(a, b, '')];
}
