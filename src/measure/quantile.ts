// The quantiles of the normal distribution.

/** The normal density, and how much of the distribution lies between 0 and `z`: a series of positive terms, so that none cancel. */
function normal(z: number): {density: number; area: number} {
  const density = Math.exp(-(z ** 2) / 2) / Math.sqrt(2 * Math.PI);
  let sum = 0;
  let term = z;
  for (let odd = 3; sum + term !== sum; odd += 2) {
    sum += term;
    term *= z ** 2 / odd;
  }
  return {density, area: density * sum};
}

/**
 * How many standard deviations to either side of the mean hold `level` of a normal distribution: 1.96 for 0.95. To 14 digits for
 * levels up to 0.999.
 */
export function normalQuantile(level: number): number {
  let z = 0;
  // Newton's steps never pass the end, since the density falls from 0 on.
  for (let step = 0; step < 100; step++) {
    const {density, area} = normal(z);
    const next = z + (level / 2 - area) / density;
    if (!(next > z)) break;
    z = next;
  }
  return z;
}
