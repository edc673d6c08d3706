// What the publisher's commands say of themselves, and of what was typed wrongly.
import { spawnSync } from 'node:child_process';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { commands } from '../../../publish/cli/commands.ts';
import { main } from '../../../publish/cli/main.ts';
import { commandWords } from '../../../publish/cli/words.ts';
import { exitCodes } from '../../../publish/status.ts';

const names = ['check', 'build', 'release', 'rollback', 'serve', 'status', 'watch', 'compare'];

let said: string[] = [];
beforeEach(() => {
  said = [];
  vi.spyOn(console, 'log').mockImplementation((line: string) => void said.push(line));
});
afterEach(() => {
  vi.restoreAllMocks();
});

/** What was typed, on a terminal. */
async function onTerminal(...args: string[]): Promise<number> {
  const { isTTY } = process.stdout;
  process.stdout.isTTY = true;
  try {
    return await main(args);
  } finally {
    process.stdout.isTTY = isTTY;
  }
}

test('there is help for every command, in Russian', async () => {
  expect(Object.keys(commands).sort()).toEqual([...names].sort());
  expect(Object.keys(commandWords).sort()).toEqual([...names].sort());
  for (const name of names) {
    said = [];
    expect(await main([name, '--help'])).toBe(0);
    const [text = ''] = said;
    expect(text).toMatch(new RegExp(`^npm run publisher -- ${name}`, 'u'));
    expect(text).toContain('Коды выхода');
    for (const taken of commandWords[name]?.takes ?? []) expect(text).toContain(`--${taken}`);
    // No sentence in English: words of Latin letters are only what is typed.
    expect(
      text.replace(/npm run publisher -- \w+|--\w+|\(\S+\)|Ctrl\+C|JSON|git|watch/gu, ''),
    ).not.toMatch(/[a-z]{3,}/iu);
  }
  said = [];
  expect(await main(['--help'])).toBe(0);
  for (const name of names) expect(said[0]).toMatch(new RegExp(`^  ${name} `, 'mu'));
});

test.each([
  [[], /^Публикация сайта/u],
  [['opublikuj'], /Такой команды нет: opublikuj\. Есть: check, /u],
  [['constructor'], /Такой команды нет/u],
  [['check', '--nothing'], /Такого параметра нет: --nothing\./u],
  [['check', '-x'], /Такого параметра нет: -x\./u],
  [['serve', '--port'], /После --port нужно значение/u],
  [['build', '--into', '--json'], /После --into нужно значение/u],
  [['status', '--json=yes'], /Параметр --json пишут без значения/u],
  [['serve', '--port', 'http'], /Порт — число от 1 до 65535, а не «http»/u],
  [['serve', '--port', '70000'], /а не «70000»/u],
  [['status', '--into', 'x'], /У команды status нет параметра --into/u],
  [['release', 'now'], /Лишнее слово после release: now\./u],
  [['rollback', 'one'], /Номер выпуска — целое число, а не «one»/u],
  [['build'], /Назовите папку: build --into папка\./u],
] as const)('%j is answered in Russian, and nothing is done', async (args, words) => {
  expect(await onTerminal(...args)).toBe(exitCodes.nothing);
  expect(said[0]).toMatch(words);
  expect(said.join('\n')).not.toMatch(/Error|option|argument/iu);
});

test('the program itself ends with these codes, and speaks JSON where nobody sits', () => {
  const ask = (...args: string[]) =>
    spawnSync(process.execPath, ['publish/cli.ts', ...args], { encoding: 'utf8' });
  const wrong = ask('check', '--nothing');
  expect(wrong.status).toBe(exitCodes.nothing);
  expect(JSON.parse(wrong.stdout)).toMatchObject({ event: 'message' });
  expect(ask('serve', '--help')).toMatchObject({ status: 0, stderr: '' });
});
