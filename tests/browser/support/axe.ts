import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { Page } from '@playwright/test';
import type { AxeResults, RunOptions } from 'axe-core';

const source = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

/** WCAG 2.2, levels A and AA, with the success criteria of 2.0 and 2.1. */
const levels = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'];

type AxeWindow = typeof globalThis & {
  axe: { run: (context: unknown, options: RunOptions) => Promise<AxeResults> };
};

/**
 * Checks a page against WCAG.
 * @param rules only these rules, where the others cannot have changed
 * @param within a selector, where the rest of the page is not ours
 * @returns a line per element that breaks a rule: the rule, the element, why
 */
export async function axeFindings(
  page: Page,
  rules?: readonly string[],
  within?: string,
): Promise<string[]> {
  // Through the protocol, since the page's own policy lets no inline script in.
  if (!(await page.evaluate(() => 'axe' in globalThis))) await page.evaluate(source);
  const options: RunOptions = {
    runOnly:
      rules === undefined ? { type: 'tag', values: levels } : { type: 'rule', values: [...rules] },
    resultTypes: ['violations'],
  };
  const { violations } = await page.evaluate(
    ([given, place]) => (globalThis as AxeWindow).axe.run(place ?? document, given),
    [options, within] as const,
  );
  return violations.flatMap(({ id, nodes }) =>
    nodes.map(({ target, any, all, none }) => {
      const why = [...any, ...all, ...none][0]?.message ?? '';
      return `axe ${id}: ${target.join(' ')}: ${why}`;
    }),
  );
}
