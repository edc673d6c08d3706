import { Failure } from '../bootstrap/failure.mjs';
import type { Check } from './checks.ts';

/**
 * The checks a person has asked for and those they need, in the order of the list.
 * @param names nothing for all
 * @throws {Failure} on an unknown name
 */
export function selectChecks(checks: readonly Check[], names: readonly string[]): Check[] {
  if (names.length === 0) return [...checks];
  const wanted = new Set<string>();
  const add = (name: string): void => {
    const check = checks.find((candidate) => candidate.name === name);
    if (check === undefined) {
      throw new Failure(
        `Нет проверки с именем «${name}».`,
        `выберите из этих: ${checks.map((candidate) => candidate.name).join(', ')}.`,
      );
    }
    wanted.add(name);
    check.needs?.forEach(add);
  };
  names.forEach(add);
  return checks.filter(({ name }) => wanted.has(name));
}
