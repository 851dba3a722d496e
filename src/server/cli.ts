#!/usr/bin/env node
// The command `dark-social`.

import {collect} from './commands/collect.js';
import {type Command, UsageError} from './commands/command.js';
import {links} from './commands/links.js';
import {preview} from './commands/preview.js';
import {report} from './commands/report.js';

const commands: readonly Command[] = [collect, links, preview, report];

const usages = (some: readonly Command[]): string =>
  [...some.map(({usage}) => usage), '--help prints this'].join('\n\n');

const [name, ...args] = process.argv.slice(2);
const command = commands.find((one) => one.name === name);
const isHelp = process.argv.slice(2).some((arg) => arg === '--help' || arg === '-h');

async function main(): Promise<void> {
  if (isHelp) return console.log(usages(command ? [command] : commands));
  if (command) return command.run(args);
  const calls = commands.map((one) => `dark-social ${one.name}`).join(' or ');
  throw new UsageError(name ? `There is no command "${[name, ...args].join(' ')}"` : `Say what to do: ${calls}`);
}

main().catch((error: Error) => {
  const help = `\n\n${usages(command ? [command] : commands)}`;
  console.error(error.message + (error instanceof UsageError ? help : ''));
  process.exitCode = command?.errorCode ?? 1;
});
