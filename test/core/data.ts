// Data files beside the tests.

/** Reads a file next to a test: `readData('token-vectors.json', import.meta.url)`. */
export async function readText(name: string, from: string): Promise<string> {
  const response = await fetch(new URL(name, from));
  if (!response.ok) throw new Error(`${name}: ${response.status}`);
  return response.text();
}

export const readJson = async (name: string, from: string) => JSON.parse(await readText(name, from));
