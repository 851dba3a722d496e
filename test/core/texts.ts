// Texts for property tests: of any characters that JavaScript knows, whole or half. fast-check's own unit `binary` says the same,
// but takes WebKit seconds to build.

import fc from '../tools/properties.mjs';

const anyCharacter = fc
  .oneof(
    fc.integer({min: 0x20, max: 0x7e}),
    fc.nat(0xff),
    fc.nat(0xffff),
    fc.nat(0x10ffff),
    fc.integer({min: 0xd800, max: 0xdfff}),
  )
  .map((code) => String.fromCodePoint(code));

/** Any text, short unless told otherwise. */
export const anyText = (lengths: {minLength?: number; maxLength?: number} = {maxLength: 30}): fc.Arbitrary<string> =>
  fc.string({unit: anyCharacter, ...lengths});
