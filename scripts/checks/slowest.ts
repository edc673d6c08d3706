/** A test and how long it took. */
export interface Timed {
  readonly name: string;
  readonly milliseconds: number;
}

interface Suite {
  readonly title: string;
  readonly specs?: readonly {
    readonly title: string;
    readonly tests: readonly { readonly results: readonly { readonly duration: number }[] }[];
  }[];
  readonly suites?: readonly Suite[];
}

interface Report {
  /** Playwright's. */
  readonly suites?: readonly Suite[];
  /** Vitest's. */
  readonly testResults?: readonly {
    readonly assertionResults: readonly {
      readonly fullName: string;
      readonly duration?: number | null;
    }[];
  }[];
}

function ofSuite({ title, specs = [], suites = [] }: Suite): Timed[] {
  const own = specs.map((spec) => ({
    name: `${title} › ${spec.title}`,
    milliseconds: spec.tests
      .flatMap(({ results }) => results)
      .reduce((sum, { duration }) => sum + duration, 0),
  }));
  return [...own, ...suites.flatMap(ofSuite)];
}

/**
 * The longest tests of a JSON report, longest first: where to look when a run takes too long.
 * @param text the report of Vitest or Playwright
 * @param most how many at the most
 * @returns nothing when the report cannot be read
 */
export function slowestTests(text: string, most: number): Timed[] {
  let report: Report;
  try {
    report = JSON.parse(text) as Report;
  } catch {
    return [];
  }
  const vitest = (report.testResults ?? [])
    .flatMap(({ assertionResults }) => assertionResults)
    .map(({ fullName, duration }) => ({ name: fullName, milliseconds: duration ?? 0 }));
  return [...vitest, ...(report.suites ?? []).flatMap(ofSuite)]
    .sort((a, b) => b.milliseconds - a.milliseconds)
    .slice(0, most);
}
