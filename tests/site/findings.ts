/** How many findings a failure names; the rest are counted. */
const shown = 40;

/**
 * Fails with the list of what was found; an empty list is what a sound site gives.
 * @param findings one line each: where, and what is wrong
 */
export function expectNone(findings: readonly string[]): void {
  if (findings.length === 0) return;
  const rest = findings.length > shown ? [`… и ещё ${String(findings.length - shown)}`] : [];
  const lines = [...findings.slice(0, shown), ...rest].map((line) => `  ${line}`);
  throw new Error(`Найдено: ${String(findings.length)}\n${lines.join('\n')}`);
}

/** Findings of several pages, each with the place in front. */
export function perPage<T>(
  items: readonly T[],
  nameOf: (item: T) => string,
  find: (item: T) => readonly string[],
): string[] {
  return items.flatMap((item) => find(item).map((finding) => `${nameOf(item)}: ${finding}`));
}
