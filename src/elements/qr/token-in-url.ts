// Finds a token in a link.

/** The parameter with the token, and its signature if there is one. Tokens and signatures are letters and digits. */
const pattern = (token: string): RegExp => RegExp(`([?&#])([^?&#=]+=)(${token}(?:\\.[\\da-z]{33})?)(&?)`);

/** Writes the token in capitals, which take about half the room in a QR code. It is read without regard to case. */
export const capitalizeToken = (url: string, token: string): string =>
  url.replace(pattern(token), (_, start: string, name: string, value: string, end: string) =>
    [start, name, value.toUpperCase(), end].join(''),
  );

/** Takes the token off, so that a click on the link does not count as a scan of the code. */
export const withoutToken = (url: string, token: string): string =>
  url.replace(pattern(token), (_, start: string, _name, _value, end: string) => (end ? start : ''));
