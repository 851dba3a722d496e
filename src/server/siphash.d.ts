// The part of the package `siphash` that is used; it comes without types.

declare module 'siphash' {
  /** A 64-bit hash of some bytes under a key of 128 bits, as two unsigned halves. */
  export function hash(key: Uint32Array, bytes: ArrayLike<number>): {h: number; l: number};
}
