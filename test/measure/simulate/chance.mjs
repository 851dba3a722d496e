// Chance for simulated sites: the same for a seed, and none of the library's own.

/** Draws of a seed. */
export function chance(seed) {
  let state = Math.imul(seed + 1, 0x2545f491) >>> 0 || 1;
  // Marsaglia's xorshift, 32 bits.
  const unit = () => {
    state ^= state << 13;
    state >>>= 0;
    state ^= state >>> 17;
    state ^= state << 5;
    state >>>= 0;
    return (state - 0.5) / 2 ** 32;
  };
  for (let warm = 0; warm < 20; warm++) unit();

  const normal = () => Math.sqrt(-2 * Math.log(unit())) * Math.cos(2 * Math.PI * unit());
  /** Gamma of mean 1, by Marsaglia and Tsang's method. */
  const gamma = (shape) => {
    if (shape < 1) return (gamma(shape + 1) * (shape + 1) * unit() ** (1 / shape)) / shape;
    const d = shape - 1 / 3;
    for (;;) {
      const x = normal();
      const v = (1 + x / Math.sqrt(9 * d)) ** 3;
      if (v > 0 && Math.log(unit()) < x ** 2 / 2 + d - d * v + d * Math.log(v)) return (d * v) / shape;
    }
  };
  const poisson = (mean) => {
    if (mean > 50) return Math.max(0, Math.round(mean + Math.sqrt(mean) * normal()));
    let count = 0;
    const end = Math.exp(-mean);
    for (let product = unit(); product > end; product *= unit()) count++;
    return count;
  };
  return {
    unit,
    normal,
    poisson,
    /** A count with more noise than chance alone: negative-binomial of that shape; of none, Poisson. */
    count: (mean, shape) => poisson(shape ? mean * gamma(shape) : mean),
    /** Log-normal of mean 1 and that coefficient of variation, from a normal number or a new one. */
    uneven: (variation, from = normal()) => {
      const variance = Math.log(1 + variation ** 2);
      return Math.exp(Math.sqrt(variance) * from - variance / 2);
    },
  };
}
