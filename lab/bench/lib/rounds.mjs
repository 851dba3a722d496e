// Interleaved rounds: in each, every measurement of every contender once, in an order of its own.

/**
 * Runs the tasks round after round, after one that warms the machine up and is thrown away. No round begins once the time, in
 * seconds, is over, but one is always measured. A task is `{entry, run(): Promise<Record<string, number>>}`; resolves to a map
 * from entry to measure to its samples.
 */
export async function runRounds(tasks, {rounds, seconds}, onRound) {
  const samples = new Map(tasks.map(({entry}) => [entry, {}]));
  const end = performance.now() + 1000 * seconds;
  for (let round = 0; round <= rounds && (round < 2 || performance.now() < end); round++) {
    onRound(round);
    for (const {entry, run} of shuffled(tasks)) {
      const measured = await run().catch((error) => {
        throw new Error(`${entry.name}: ${error.message}`, {cause: error});
      });
      if (round > 0) add(samples.get(entry), measured);
    }
  }
  return samples;
}

function add(samples, measured) {
  for (const [measure, value] of Object.entries(measured)) (samples[measure] ??= []).push(value);
}

function shuffled(items) {
  const left = [...items];
  return items.map(() => left.splice(Math.floor(Math.random() * left.length), 1)[0]);
}
