/** The command line as a function: what was typed in, the exit code out. */
import type { Builder } from '../builder.ts';
import { isMachineFault, machineMessage } from '../machine.ts';
import { roomAt } from '../room.ts';
import { exitCodes } from '../status.ts';
import { readArguments, WrongArguments } from './arguments.ts';
import type { Arguments } from './arguments.ts';
import { commands } from './commands.ts';
import { createReporter } from './reporter.ts';
import { help, helpOf } from './words.ts';

/** For tests: who makes sites in place of Astro. */
export interface Makers {
  readonly builder?: Builder;
  /** What a release is held against. */
  readonly reference?: Builder;
  /** False leaves the editor out. */
  readonly editor?: boolean;
}

/** Runs one command. Never rejects. */
export async function main(args: readonly string[], makers: Makers = {}): Promise<number> {
  const isJson = args.includes('--json') || !process.stdout.isTTY;
  try {
    const understood = readArguments(args);
    if (understood && !understood.help) return await run(understood, isJson, makers);
    console.log(understood ? helpOf(understood.name, understood.words) : help);
    return args.length === 0 ? exitCodes.nothing : 0;
  } catch (error) {
    if (!(error instanceof WrongArguments)) throw error;
    createReporter(isJson).say(error.message);
    if (!isJson) console.log('Справка: npm run publisher -- --help');
    return exitCodes.nothing;
  }
}

async function run(
  { name, values, rest }: Arguments,
  isJson: boolean,
  makers: Makers,
): Promise<number> {
  const { var: root = 'var', port = '4321', content, into } = values;
  const reporter = createReporter(isJson, roomAt(root).log);
  try {
    const command = commands[name];
    if (!command) throw new Error(`No command ${name}.`);
    return await command({ ...makers, var: root, port, content, into, rest, reporter });
  } catch (error) {
    const isMachine = isMachineFault(error);
    const message = error instanceof Error ? error.message : String(error);
    reporter.say(isMachine ? machineMessage(error) : `Ошибка: ${message}`);
    return isMachine ? exitCodes.machine : exitCodes.nothing;
  }
}
