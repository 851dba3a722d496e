// The list of tracking parameters as patterns, made when the package is built: tools/tracking-patterns.mjs.
declare module 'tracking:patterns' {
  const patterns: readonly {
    /** Matches a parameter as `name=value`, decoded. */
    pattern: RegExp;
    /** Shared links always leave it out. */
    always?: boolean;
    /** What a landing with it came by. */
    // eslint-disable-next-line @typescript-eslint/consistent-type-imports -- an ambient module cannot import by a relative name
    visit?: import('./tracking/list.js').TrackedVisit;
  }[];
  export default patterns;
}
