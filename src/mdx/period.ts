import type { Fields } from '../fields/fields.ts';
import type { CheckedValues } from './frontMatter.ts';
import type { Reporter } from './places.ts';

/** Holds the end of a period against its start, where a content type has both. */
export function checkPeriod(
  { start, end }: Fields,
  { data, rangeOf }: CheckedValues,
  report: Reporter,
): void {
  if (start?.kind !== 'moment' || end?.kind !== 'moment') return;
  const [from, to] = [data['start'], data['end']];
  if (typeof from !== 'string' || typeof to !== 'string' || !isBefore(to, from)) return;
  report.at(...rangeOf(['end']), {
    code: 'period-backwards',
    field: ['end'],
    message: `Окончание раньше начала. Исправьте «${end.label}» или «${start.label}».`,
  });
}

/** Whether a stored day or moment is before another; where one has no time, the days decide. */
function isBefore(one: string, other: string): boolean {
  return one.includes('T') && other.includes('T')
    ? Date.parse(one) < Date.parse(other)
    : one.slice(0, 10) < other.slice(0, 10);
}
