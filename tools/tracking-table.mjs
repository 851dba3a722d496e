// Writes the table of docs/links.md from the list of tracking parameters: part of `npm run reference`. A test holds the two together.

import {readFileSync, writeFileSync} from 'node:fs';
import {pathToFileURL} from 'node:url';
import {cleanUrl} from 'dark-social';
import {trackingParams} from 'dark-social/tracking';

const mark = '<!-- Made from src/tracking-params/list.ts by `npm run reference`. -->';
const file = new URL('../docs/links.md', import.meta.url);

/** Whether cleaning takes a parameter off without an option. */
const isAlways = (name) => cleanUrl(`https://a.example/?${name.replace('*', 'x')}=a1B2c3`) === 'https://a.example/';

function when({names, sites, exceptSites, unless, value, part}) {
  const parts = [
    sites ? `on ${sites.join(', ')}, with \`tracking\`` : names.every(isAlways) ? '**always**' : 'with `tracking`',
    part === 'fragment' && 'in the fragment',
    exceptSites && `not on ${exceptSites.join(', ')}`,
    unless && `not where the address holds \`${unless.source.replaceAll('|', '\\|')}\``,
    value && `values like \`${value.source}\``,
  ];
  return parts.filter(Boolean).join('; ');
}

/** The document's text with the table as the list has it. */
export function withTable(text) {
  const rows = trackingParams.map((params) => {
    const names = params.names.map((name) => `\`${name}\``).join(' ');
    return `| ${names} | ${params.why} | ${when(params)} |`;
  });
  const [before] = text.split(mark);
  return `${before}${mark}\n\n| parameter | whose, and what it tells | taken off |\n| --- | --- | --- |\n${rows.join('\n')}\n`;
}

export const document = () => readFileSync(file, 'utf8');

if (import.meta.url === pathToFileURL(process.argv[1]).href) writeFileSync(file, withTable(document()));
