// Console warnings that an action makes.

/** Runs an action and gives back the warnings it made, none of which reach the console. */
export function catchWarnings(action: () => void): string[] {
  const {warn} = console;
  const warnings: string[] = [];
  console.warn = (...words: unknown[]) => void warnings.push(words.join(' '));
  try {
    action();
  } finally {
    console.warn = warn;
  }
  return warnings;
}
