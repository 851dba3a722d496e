// Middle values of samples: noise on a shared machine is one-sided, so means would mislead.

/** The median and the quartiles around it. */
export function summarize(samples) {
  return {median: quantile(samples, 0.5), q1: quantile(samples, 0.25), q3: quantile(samples, 0.75)};
}

/** How many times `base` each sample was, round by round, so that what slows a whole round cancels out. */
export function summarizeRatios(samples, base) {
  return summarize(samples.map((sample, round) => sample / base[round]));
}

function quantile(samples, share) {
  const sorted = [...samples].sort((a, b) => a - b);
  const place = (sorted.length - 1) * share;
  const below = Math.floor(place);
  const above = Math.ceil(place);
  return sorted[below] + (sorted[above] - sorted[below]) * (place - below);
}
