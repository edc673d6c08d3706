/** What was typed after `publisher --`: understood, or refused in Russian. */
import { parseArgs } from 'node:util';
import { commandWords } from './words.ts';
import type { CommandWords, Parameter } from './words.ts';

/** A command with its parameters. */
export interface Arguments {
  readonly name: string;
  readonly words: CommandWords;
  readonly help: boolean;
  readonly values: Readonly<Partial<Record<Parameter, string>>>;
  /** What stands after the command: the number of a release. */
  readonly rest: readonly string[];
}

/** Nobody can tell what was meant. */
export class WrongArguments extends Error {
  constructor(message: string) {
    super(message);
    this.name = 'WrongArguments';
  }
}

/**
 * @returns nothing when only help was asked for, or no command named
 * @throws {WrongArguments}
 */
export function readArguments(args: readonly string[]): Arguments | undefined {
  const { values, positionals } = parse(args);
  const { help = false, var: root, content, into, port } = values;
  const given = Object.fromEntries(
    Object.entries({ var: root, content, into, port }).filter(([, value]) => value !== undefined),
  ) as Partial<Record<Parameter, string>>;
  const [name = 'help', ...rest] = positionals;
  if (name === 'help') return undefined;
  const words = Object.hasOwn(commandWords, name) ? commandWords[name] : undefined;
  if (!words)
    throw new WrongArguments(
      `Такой команды нет: ${name}. Есть: ${Object.keys(commandWords).join(', ')}.`,
    );
  if (help) return { name, words, help, values: {}, rest: [] };
  for (const parameter of Object.keys(given))
    if (!words.takes.includes(parameter as Parameter))
      throw new WrongArguments(`У команды ${name} нет параметра --${parameter}.`);
  const most = name === 'rollback' ? 1 : 0;
  const [extra] = rest.slice(most);
  if (extra !== undefined) throw new WrongArguments(`Лишнее слово после ${name}: ${extra}.`);
  if (name === 'rollback' && rest[0] !== undefined && !/^[1-9]\d*$/u.test(rest[0]))
    throw new WrongArguments(`Номер выпуска — целое число, а не «${rest[0]}».`);
  if (port !== undefined && !isPort(port))
    throw new WrongArguments(`Порт — число от 1 до 65535, а не «${port}».`);
  if (name === 'build' && into === undefined)
    throw new WrongArguments('Назовите папку: build --into папка.');
  return { name, words, help, values: given, rest };
}

/** 0 asks the system for any that is free. */
const isPort = (text: string): boolean => /^\d{1,5}$/u.test(text) && Number(text) < 65_536;

function parse(args: readonly string[]) {
  try {
    return parseArgs({
      args: [...args],
      allowPositionals: true,
      options: {
        var: { type: 'string' },
        content: { type: 'string' },
        into: { type: 'string' },
        port: { type: 'string' },
        json: { type: 'boolean' },
        help: { type: 'boolean', short: 'h' },
      },
    });
  } catch (error) {
    throw new WrongArguments(inRussian(error));
  }
}

/** What `parseArgs` has against the parameters. Node says it in English; the name of the parameter is in its words. */
export function inRussian(error: unknown): string {
  const message = error instanceof Error ? error.message : String(error);
  const code = error instanceof Error && 'code' in error ? error.code : undefined;
  const name = /'(?:-\w, )?(-[^ '<=]*)/u.exec(message)?.[1] ?? '';
  if (code === 'ERR_PARSE_ARGS_UNKNOWN_OPTION') return `Такого параметра нет: ${name}.`;
  return message.includes('not take')
    ? `Параметр ${name} пишут без значения.`
    : `После ${name} нужно значение: ${name} значение.`;
}
