// A table in plain text: the first column to the left, figures to the right.

/** Lines up rows of cells under a heading. */
export function table(heading, rows) {
  const lines = [heading, ...rows].map((row) => row.map(String));
  const widths = heading.map((_, column) => Math.max(...lines.map((row) => row[column].length)));
  const [head, ...body] = lines.map((row) =>
    row.map((cell, column) => (column ? cell.padStart(widths[column]) : cell.padEnd(widths[column]))).join('  '),
  );
  return [head, '-'.repeat(head.length), ...body].join('\n');
}
