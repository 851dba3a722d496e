// The part of the package `text-fragments-polyfill` that is used; it comes without types.
declare module 'text-fragments-polyfill/dist/fragment-generation-utils.js' {
  export const GenerateFragmentStatus: {readonly SUCCESS: 0};
  /** Widens the range to whole words. Searches for at most half a second. */
  export function generateFragmentFromRange(range: Range): {
    status: number;
    fragment?: {prefix?: string; textStart: string; textEnd?: string; suffix?: string};
  };
}
