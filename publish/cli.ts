#!/usr/bin/env node
// The publisher's command line: node publish/cli.ts --help
import { parseArgs } from 'node:util';
import { commands } from './cli/commands.ts';
import { createReporter } from './cli/reporter.ts';
import { help } from './cli/words.ts';
import { isMachineFault, machineMessage } from './machine.ts';
import { roomAt } from './room.ts';
import { exitCodes } from './status.ts';

const usage = 2;

async function main(): Promise<number> {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: {
      var: { type: 'string', default: 'var' },
      content: { type: 'string' },
      into: { type: 'string' },
      port: { type: 'string', default: '4321' },
      json: { type: 'boolean', default: !process.stdout.isTTY },
      help: { type: 'boolean', short: 'h', default: false },
    },
  });
  const [name = 'help', ...rest] = positionals;
  if (values.help || name === 'help') {
    console.log(help);
    return positionals.length === 0 && !values.help ? usage : 0;
  }
  const command = commands[name];
  if (!command) {
    console.error(`Такой команды нет: ${name}.\n\n${help}`);
    return usage;
  }
  const reporter = createReporter(values.json, roomAt(values.var).log);
  try {
    return await command({ ...values, rest, reporter });
  } catch (error) {
    const machine = isMachineFault(error);
    reporter.say(machine ? machineMessage(error) : `Ошибка: ${String(error)}`);
    return machine ? exitCodes.machine : exitCodes.nothing;
  }
}

try {
  process.exitCode = await main();
} catch (error) {
  console.error(`${error instanceof Error ? error.message : String(error)}\n\n${help}`);
  process.exitCode = usage;
}
