// The table of addresses.txt: hard texts and links, and what the usual channels make of them.

import {readText} from '../core/data.js';
import {places} from './places.js';

export interface Case {
  name: string;
  title: string;
  text: string;
  link: string;
  /** Channel and place to address. */
  addresses: Map<string, string>;
}

/** A link as it stands in a message: a host as browsers send it, and what apps cut links at percent-encoded. */
export function inText(link: string): string {
  const {origin} = new URL(link);
  const text = link.replace(/[\t\n\r]/g, '').trim();
  const [, start] = /^(\w+:[/\\]*[^/\\?#]*)/.exec(text) as string[];
  const ascii = [...start].every((character) => character > ' ' && character < '\x7f');
  const rest = [...text.slice(start.length)].map((character) =>
    character > ' ' && character < '\x7f' && !`"'()*;<>[]^\`{|}`.includes(character)
      ? character
      : [...new TextEncoder().encode(character)]
          .map((byte) => '%' + byte.toString(16).toUpperCase().padStart(2, '0'))
          .join(''),
  );
  return (ascii ? start : origin) + rest.join('');
}

/** As apps show it: one kind of line break, and no half of a surrogate pair. */
export const shown = (text: string): string => text.toWellFormed().replace(/\r\n?/g, '\n');
export const oneLine = (text: string): string => shown(text).replace(/\n/g, ' ');

function readTable(source: string): Case[] {
  return source
    .split(/^# /m)
    .slice(1)
    .map((block) => {
      const [name, ...lines] = block.trim().split('\n');
      const field = (key: string): string => {
        const line = lines.find((text) => text.startsWith(key + ' ')) ?? '';
        return JSON.parse(line.slice(key.length));
      };
      const addresses = new Map<string, string>();
      for (const line of lines.filter((text) => text.startsWith('  '))) {
        const [id, where, address] = line.trim().split(/\s{2,}/);
        const named = where === 'everywhere' ? Object.keys(places) : where.split(', ');
        for (const place of named) {
          if (!(place in places) || addresses.has(`${id}, ${place}`))
            throw new Error(`twice, or no place: ${id}, ${place}`);
          addresses.set(`${id}, ${place}`, address);
        }
      }
      return {name, title: field('title'), text: field('text'), link: field('link'), addresses};
    });
}

export const table = readTable(await readText('addresses.txt', import.meta.url));
