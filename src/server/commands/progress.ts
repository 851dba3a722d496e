/** How far a long command is, on one line of the standard error. Nothing is shown where that is no terminal. */
export function startProgress(totalBytes: number) {
  const {stderr} = process;
  let bytes = 0;
  let shownAt = Date.now();
  return {
    addBytes(more: number): void {
      bytes += more;
    },
    /** Shows the count, twice a second at most, and not in the first half second. */
    show(records: number): void {
      if (!stderr.isTTY || Date.now() - shownAt < 500) return;
      shownAt = Date.now();
      const part = totalBytes ? `, ${Math.min(100, Math.floor((100 * bytes) / totalBytes))} %` : '';
      stderr.write(`\r\x1b[K${records.toLocaleString('en')} records${part}`);
    },
    /** Removes the line. */
    clear(): void {
      if (stderr.isTTY) stderr.write('\r\x1b[K');
    },
  };
}
