import {parseArgs, type ParseArgsConfig} from 'node:util';

/** A command of `dark-social`. */
export interface Command {
  name: string;
  /** What `--help` prints: the call, what it does, and a line for each option. */
  usage: string;
  /** The exit code if it cannot do its work. */
  errorCode: number;
  /**
   * Resolves once the command's work is done, or under way.
   *
   * @throws UsageError for wrong arguments; an Error with a sentence for what else goes wrong.
   */
  run(args: string[]): Promise<void>;
}

/** The command was called with wrong arguments. */
export class UsageError extends Error {}

type Options = NonNullable<ParseArgsConfig['options']>;
type Arguments<Known extends Options> = ReturnType<
  typeof parseArgs<{args: string[]; options: Known; allowPositionals: true}>
>;

/** Reads a command's arguments. Node's message names an option that is unknown or lacks its value. */
export function readArguments<const Known extends Options>(args: string[], options: Known): Arguments<Known> {
  try {
    return parseArgs({args, options, allowPositionals: true});
  } catch (error) {
    throw new UsageError((error as Error).message);
  }
}
