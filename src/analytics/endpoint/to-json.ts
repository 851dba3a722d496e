// JSON that other libraries on the page cannot change.

/**
 * Plain data as JSON. `JSON.stringify` on the whole would call the `toJSON` that Prototype.js before 1.7 adds to arrays, and turn
 * them into strings.
 */
export function toJson(data: unknown): string {
  if (Array.isArray(data)) return `[${data.map((item) => toJson(item ?? null)).join(',')}]`;
  if (typeof data !== 'object' || !data) return JSON.stringify(data);
  const members: string[] = [];
  for (const [key, value] of Object.entries(data))
    if (value !== undefined) members.push(JSON.stringify(key) + ':' + toJson(value));
  return `{${members.join(',')}}`;
}
