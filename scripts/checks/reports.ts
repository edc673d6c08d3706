/** A test of a report: how long it took, and what it failed with. */
export interface ReportedTest {
  readonly name: string;
  readonly milliseconds: number;
  /** Empty when it passed. */
  readonly errors: readonly string[];
}

interface Result {
  readonly duration: number;
  readonly errors?: readonly { readonly message?: string }[];
}

interface Suite {
  readonly title: string;
  readonly specs?: readonly {
    readonly title: string;
    readonly tests: readonly { readonly results: readonly Result[] }[];
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
      readonly failureMessages?: readonly string[] | null;
    }[];
  }[];
}

function ofSuite({ title, specs = [], suites = [] }: Suite): ReportedTest[] {
  const own = specs.map((spec) => {
    const results = spec.tests.flatMap((test) => test.results);
    return {
      name: `${title} › ${spec.title}`,
      milliseconds: results.reduce((sum, { duration }) => sum + duration, 0),
      errors: results.flatMap(({ errors = [] }) => errors.map(({ message = '' }) => message)),
    };
  });
  return [...own, ...suites.flatMap(ofSuite)];
}

/**
 * The tests of a JSON report.
 * @param text the report of Vitest or Playwright
 * @returns nothing when the report cannot be read
 */
export function testsIn(text: string): ReportedTest[] {
  let report: Report;
  try {
    report = JSON.parse(text) as Report;
  } catch {
    return [];
  }
  const vitest = (report.testResults ?? [])
    .flatMap(({ assertionResults }) => assertionResults)
    .map(({ fullName, duration, failureMessages }) => ({
      name: fullName,
      milliseconds: duration ?? 0,
      errors: failureMessages ?? [],
    }));
  return [...vitest, ...(report.suites ?? []).flatMap(ofSuite)];
}
