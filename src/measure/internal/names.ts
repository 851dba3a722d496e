/** Gives each text a number: pages, channels, campaigns and hosts, of which there are few. */
export class Names {
  readonly list: string[] = [];
  readonly #indexes = new Map<string, number>();

  indexOf(text: string): number {
    let index = this.#indexes.get(text);
    if (index === undefined) {
      index = this.list.length;
      this.list.push(text);
      this.#indexes.set(text, index);
    }
    return index;
  }
}

/** Compares by code units, as databases do and whatever the language. */
export const compareText = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
