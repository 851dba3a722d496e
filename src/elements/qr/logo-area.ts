// Where a logo covers a QR code.

/** How much of a code a logo may cover. Level H restores up to 30 % of its bytes, and some may be lost to dirt or a bent page. */
const maxShare = 0.15;

/** A square in the middle of a code, in modules from its upper left corner. */
export interface LogoArea {
  at: number;
  side: number;
}

/** The area for a logo on a code of so many modules a side: it covers whole modules. */
export function logoArea(size: number): LogoArea {
  const most = Math.floor(size * Math.sqrt(maxShare));
  // A code has an odd number of modules, so that only an odd square lies in its middle.
  const side = most - ((size - most) % 2);
  return {at: (size - side) / 2, side};
}
