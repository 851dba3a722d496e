/** A value as messages show it: texts in quotes, plain objects as JSON, at most 100 characters. Never throws. */
export function shown(value: unknown): string {
  try {
    const text = typeof value === 'string' ? JSON.stringify(value) : String(value);
    return (text === '[object Object]' ? JSON.stringify(value) : text).slice(0, 100);
  } catch {
    // Circular objects, and those without a text.
    return typeof value;
  }
}
