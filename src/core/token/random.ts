/** Random whole numbers from 0 to 31, cryptographically strong. */
export function randomBase32Digits(count: number): number[] {
  const bytes = new Uint8Array(count);
  crypto.getRandomValues(bytes);
  return [...bytes].map((byte) => byte & 31);
}
