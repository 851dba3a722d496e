/** Returns a copy of the object without its `undefined` properties. They are not deleted from a copy, which would make it a slow object. */
export function omitUndefined<T extends object>(object: T): T {
  const copy: Partial<T> = {};
  for (const key of Object.keys(object) as (keyof T)[]) if (object[key] !== undefined) copy[key] = object[key];
  return copy as T;
}
