// The rules of src/visits/rules/ that the compact edition holds, picked when the package is built: tools/visit-rules.mjs.
declare module 'visit-rules:compact' {
  // eslint-disable-next-line @typescript-eslint/consistent-type-imports -- an ambient module cannot import by a relative name
  const rules: readonly import('./visits/rules/rule.js').SourcedRule[];
  export default rules;
}
