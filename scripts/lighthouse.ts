// Lighthouse on a phone: node scripts/lighthouse.ts [--dist dist]. Wants `CHROMIUM_PATH` where Playwright has no browser.
import { createServer } from 'node:net';
import { parseArgs } from 'node:util';
import lighthouse from 'lighthouse';
import { chromium } from 'playwright';
import { serve } from '../publish/serve.ts';
import { openBuild } from '../tests/site/build.ts';
import { sitemapPages } from '../tests/site/pages.ts';

/** Performance depends on what else the machine does: the median of so many runs counts. */
const runs = 3;
/** Least scores, of 100. */
const wanted = { performance: 98, accessibility: 100, 'best-practices': 100, seo: 100 } as const;
type Category = keyof typeof wanted;
const categories = Object.keys(wanted) as Category[];

const titles: Readonly<Record<Category, string>> = {
  performance: 'Скорость',
  accessibility: 'Доступность',
  'best-practices': 'Практики',
  seo: 'Поиск',
};

interface Result {
  readonly path: string;
  readonly scores: Readonly<Record<Category, number>>;
  /** Titles of audits that cost points. */
  readonly faults: readonly string[];
}

/** A port that nobody listens on: Lighthouse talks to the browser through it. */
function freePort(): Promise<number> {
  return new Promise((done, fail) => {
    const server = createServer();
    server.once('error', fail).listen(0, '127.0.0.1', () => {
      const address = server.address();
      server.close(() => {
        if (typeof address === 'object' && address !== null) done(address.port);
        else fail(new Error('no port'));
      });
    });
  });
}

async function once(url: string, port: number): Promise<Omit<Result, 'path'>> {
  const result = await lighthouse(url, {
    port,
    output: 'json',
    logLevel: 'error',
    onlyCategories: categories,
  });
  if (result === undefined) throw new Error(`Lighthouse ничего не ответил о ${url}`);
  const { lhr } = result;
  if (lhr.runtimeError !== undefined) throw new Error(`${url}: ${lhr.runtimeError.message}`);
  const score = (name: Category): number => Math.round((lhr.categories[name]?.score ?? 0) * 100);
  const scores = Object.fromEntries(categories.map((name) => [name, score(name)]));
  const faults = categories.flatMap((name) =>
    (lhr.categories[name]?.auditRefs ?? [])
      .filter(({ weight }) => weight > 0)
      .map(({ id }) => lhr.audits[id])
      .flatMap((audit) =>
        audit !== undefined && audit.score !== null && audit.score < 0.9
          ? [`${audit.title} ${audit.displayValue ?? ''}`.trim()]
          : [],
      ),
  );
  return { scores: scores as Record<Category, number>, faults };
}

function median(values: readonly number[]): number {
  return [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0;
}

async function measure(path: string, url: string, port: number): Promise<Result> {
  const all: Omit<Result, 'path'>[] = [];
  for (let run = 0; run < runs; run += 1) all.push(await once(url, port));
  const scores = Object.fromEntries(
    categories.map((name) => {
      const values = all.map((one) => one.scores[name]);
      // Only speed varies; the rest must hold every time.
      return [name, name === 'performance' ? median(values) : Math.min(...values)];
    }),
  );
  return {
    path,
    scores: scores as Record<Category, number>,
    faults: [...new Set(all.flatMap(({ faults }) => faults))],
  };
}

function table(results: readonly Result[]): string {
  const rows = [
    ['Страница', ...categories.map((name) => titles[name])],
    ...results.map(({ path, scores }) => [path, ...categories.map((name) => String(scores[name]))]),
    ['нужно не меньше', ...categories.map((name) => String(wanted[name]))],
  ];
  const width = Math.max(...rows.map(([first = '']) => first.length));
  return rows
    .map(([first = '', ...cells]) =>
      [first.padEnd(width), ...cells.map((cell) => cell.padStart(11))].join('  '),
    )
    .join('\n');
}

const { values } = parseArgs({
  options: { dist: { type: 'string', default: process.env.DIST ?? 'dist' } },
});
const paths = sitemapPages(openBuild(values.dist, '/')).map(({ path }) => path);
const find = (pattern: RegExp): string => {
  const path = paths.find((candidate) => pattern.test(candidate));
  if (path === undefined) throw new Error(`Нет страницы ${String(pattern)}`);
  return path;
};
const measured = [
  '/',
  find(/^\/news\/(?!category|year|organization|page)[^/]+\/$/),
  find(/^\/guides\/[^/]+\/(?!all)[^/]+\/$/),
  '/search/',
];

const server = await serve({ root: values.dist });
const port = await freePort();
const { CHROMIUM_PATH: executablePath } = process.env;
const browser = await chromium.launch({
  ...(executablePath === undefined ? {} : { executablePath }),
  args: [
    `--remote-debugging-port=${String(port)}`,
    '--no-sandbox',
    '--no-first-run',
    '--disable-background-networking',
  ],
});
try {
  const results: Result[] = [];
  for (const path of measured) {
    results.push(await measure(path, new URL(path, server.url).href, port));
  }
  console.log(table(results));
  const low = results.filter(({ scores }) =>
    categories.some((name) => scores[name] < wanted[name]),
  );
  for (const { path, faults } of low) {
    console.error(`\n${path} не дотягивает:\n${faults.map((fault) => `  ${fault}`).join('\n')}`);
  }
  if (low.length > 0) process.exitCode = 1;
} finally {
  await browser.close();
  await server.close();
}
