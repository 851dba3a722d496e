/** JSON has no `NaN` and no `Infinity`, which are what is wrong more often than not. */
const withNumbers = (_: string, value: unknown): unknown =>
  typeof value === 'number' && !Number.isFinite(value) ? String(value) : value;

/** A value as messages show it: texts in quotes, plain objects as JSON, at most 100 characters. Never throws. */
export function formatValue(value: unknown): string {
  try {
    const text = typeof value === 'string' ? JSON.stringify(value) : String(value);
    return (text === '[object Object]' ? JSON.stringify(value, withNumbers) : text).slice(0, 100);
  } catch {
    // Circular objects, and those without a text.
    return typeof value;
  }
}
