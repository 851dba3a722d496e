// The list of tracking parameters as patterns, made when the package is built: tools/tracking-patterns.mjs. `tracking:always` are
// those that every shared link leaves out, `tracking:visits` the others by which visits are classified, and `tracking:common-visits` those
// of them that are not rare.
declare module 'tracking:*' {
  const patterns: readonly {
    /** Matches a parameter as `name=value`, decoded. */
    pattern: RegExp;
    /** What a landing with it came by. */
    // eslint-disable-next-line @typescript-eslint/consistent-type-imports -- an ambient module cannot import by a relative name
    visit?: import('./tracking-params/list.js').TrackedVisit;
  }[];
  export default patterns;
}
