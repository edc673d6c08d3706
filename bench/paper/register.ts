import { checkFile } from '../../src/documents/check/checkFile.ts';
import { filledTable } from '../../src/documents/check/save.ts';
import type { Register } from '../../src/documents/xlsx/register.ts';
import { xlsx } from '../../src/documents/xlsx/xlsx.ts';
import { registerOf } from '../../tests/unit/documents/registers.ts';

const rounds = 5;

/** Seconds that the check of a filled-in list of members takes, the median of five: every tenth row has a fault. */
export async function checkRegister(count: number): Promise<{ wall: number; cpu: number }> {
  const register: Register = registerOf('chleny');
  const { columns } = register;
  const rows = Array.from({ length: count }, (_, row) =>
    columns.map(({ key, examples }) => {
      const example = examples[row % Math.max(1, examples.length)] ?? '';
      if (key !== 'fullName') return example;
      return row % 10 === 0
        ? `Oбразцова  Анна ${row}`
        : `${example} ${'абвгд'[row % 5] ?? ''}${row}`;
    }),
  );
  const file = filledTable(await xlsx(register, new Date(0)), rows, columns);
  const spent = Array.from({ length: rounds }, () => {
    const [started, before] = [performance.now(), process.cpuUsage()];
    const { count: checked } = checkFile(file, columns);
    if (checked !== count) throw new Error(`${checked} rows of ${count}.`);
    const { user, system } = process.cpuUsage(before);
    return { wall: (performance.now() - started) / 1000, cpu: (user + system) / 1e6 };
  }).sort((a, b) => a.wall - b.wall);
  return spent[Math.floor(rounds / 2)] ?? { wall: NaN, cpu: NaN };
}
