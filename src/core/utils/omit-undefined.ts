/** Returns a copy of the object without its `undefined` properties. */
export function omitUndefined<T extends object>(object: T): T {
  const copy = {...object};
  for (const key of Object.keys(copy) as (keyof T)[]) if (copy[key] === undefined) delete copy[key];
  return copy;
}
