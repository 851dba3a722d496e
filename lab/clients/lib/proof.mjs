// The table of docs/analytics-proof.md.

/** What a run has shown, as a page of Markdown. */
export function proofPage({heading, rows, reasons}, {version, latency, date}) {
  const line = (cells) => `| ${cells.join(' | ')} |`;
  const lost = reasons.map(([name, reason]) => `- \`${name}\`: ${reason}.`);
  return [
    '# Analytics clients that were tested',
    '',
    `The clients as published on npm, tested in Chromium ${version} on ${date} by \`npm run test:clients\`. Each runs on a page with the`,
    'built package, where a visitor arrives by a shared link and shares once. The test reads what the vendor receives from the requests: the',
    "event's name, channel, token and depth.",
    '',
    '- *Share came after*: the time from the click to the request.',
    '- *Left at once*: ten more visitors share by a click that also opens another page; round trips take ' +
      latency +
      ' ms.',
    '- *With the next page*: what the client sent when it loaded again, if it had lost shares before.',
    '- *Contract*: the client is not on npm, so we read the entries in its documented queue, stub or loader instead.',
    '',
    line(heading),
    line(heading.map(() => '---')),
    ...rows.map(line),
    '',
    ...(lost.length ? ['Why shares can be lost when the visitor leaves at once:', '', ...lost, ''] : []),
  ].join('\n');
}
