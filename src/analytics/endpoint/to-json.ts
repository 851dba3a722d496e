// JSON that no library of the page changes.

/**
 * Plain data as JSON. Not by `JSON.stringify` as a whole: it calls the `toJSON` that Prototype.js before 1.7 puts on all arrays, and
 * then lists arrive as texts.
 */
export function toJson(data: unknown): string {
  if (Array.isArray(data)) return `[${data.map((item) => toJson(item ?? null)).join()}]`;
  if (typeof data !== 'object' || !data) return JSON.stringify(data);
  const members: string[] = [];
  for (const [key, value] of Object.entries(data))
    if (value !== undefined) members.push(JSON.stringify(key) + ':' + toJson(value));
  return `{${members.join()}}`;
}
