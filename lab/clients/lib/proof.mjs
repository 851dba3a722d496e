// The table of docs/analytics-proof.md.

/** What a run has shown, as a page of Markdown. */
export function proofPage({heading, rows, reasons}, {version, latency, date}) {
  const line = (cells) => `| ${cells.join(' | ')} |`;
  const lost = reasons.map(([name, reason]) => `- \`${name}\`: ${reason}.`);
  return [
    '# Proven against',
    '',
    `Analytics clients as their makers ship them on npm, tried in Chromium ${version} on ${date} by \`npm run test:clients\`. Each is set up on a`,
    'page with the built package; a reader arrives by a shared link and shares once more. The test reads from the requests what reached',
    "the maker's server: the event's name, channel, token and depth. *Left at once*: ten more readers share by a click that leads to another",
    `page in the same task; round trips take ${latency} ms. *With the next page*: what clients that lose shares sent when they were loaded once`,
    'more. *Contract*: the client is not on npm, so what its documented queue, stub or loader holds was read instead, entry by entry.',
    '',
    line(heading),
    line(heading.map(() => '---')),
    ...rows.map(line),
    '',
    ...(lost.length ? ['What keeps shares of readers who leave at once from arriving:', '', ...lost, ''] : []),
  ].join('\n');
}
