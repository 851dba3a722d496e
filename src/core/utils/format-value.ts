/** Writes `NaN` and `Infinity`, which are often what is wrong, and which JSON turns into null. */
const withNumbers = (_: string, value: unknown): unknown =>
  typeof value === 'number' && !Number.isFinite(value) ? String(value) : value;

/** A value as messages show it: strings in quotes, plain objects as JSON, at most 100 characters. Never throws. */
export function formatValue(value: unknown): string {
  try {
    const text = typeof value === 'string' ? JSON.stringify(value) : String(value);
    return (text === '[object Object]' ? JSON.stringify(value, withNumbers) : text).slice(0, 100);
  } catch {
    // A circular object, or one that cannot be converted to a string.
    return typeof value;
  }
}
