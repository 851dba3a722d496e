/** A copy of an object without the properties that are `undefined`. */
export function omitUndefined<T extends object>(object: T): T {
  const copy = {...object};
  for (const key of Object.keys(copy) as (keyof T)[]) if (copy[key] === undefined) delete copy[key];
  return copy;
}
