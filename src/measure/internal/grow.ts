// Typed arrays that grow.

type TypedArray = Float64Array | Uint32Array | Int32Array | Uint8Array;

/** The same array with room for `length` values; what is new is zero. */
export function grow<Values extends TypedArray>(values: Values, length: number): Values {
  const longer = new (values.constructor as new (length: number) => Values)(length);
  longer.set(values);
  return longer;
}

/** The next capacity of a table of rows: a quarter more, so that little of it stays unused. */
export const nextCapacity = (capacity: number): number => Math.ceil(capacity * 1.25);
