/**
 * The rules of Mozilla's HTTP Observatory for one page, as https://developer.mozilla.org/en-US/observatory/docs/tests_and_scoring
 * gives them and github.com/mdn/mdn-http-observatory (src/grader/charts.js, src/analyzer/tests/) applies them.
 */
import type { IncomingHttpHeaders } from 'node:http';

/** Result of each test and what it adds to 100. */
export type Marks = Readonly<Record<string, number>>;

export interface Page {
  readonly headers: IncomingHttpHeaders;
  readonly html: string;
  /** Where plain HTTP led. */
  readonly redirect: string | undefined;
}

const broad = [
  'ftp:',
  'http:',
  'https:',
  '*',
  'http://*',
  'http://*.*',
  'https://*',
  'https://*.*',
];
const inline = ["'unsafe-inline'", 'data:'];

export function marks({ headers, html, redirect }: Page): Marks {
  const csp = parse(one(headers['content-security-policy']));
  return {
    [cspResult(csp)]: cspMarks[cspResult(csp)] ?? -25,
    cookies: headers['set-cookie'] === undefined ? 0 : -20,
    cors: one(headers['access-control-allow-origin']) === '*' ? -50 : 0,
    corp: corp(one(headers['cross-origin-resource-policy'])),
    redirection: redirect?.startsWith('https://') === true ? 0 : -20,
    referrer: referrer(one(headers['referrer-policy'])),
    hsts: hsts(one(headers['strict-transport-security'])),
    sri: sri(html),
    nosniff: one(headers['x-content-type-options']) === 'nosniff' ? 0 : -5,
    frames: csp.has('frame-ancestors') ? 5 : frameOptions(one(headers['x-frame-options'])),
  };
}

/** Bonuses count only when the penalties have left 90 or more. */
export function score(page: Page): number {
  const all = Object.values(marks(page));
  const sum = (values: readonly number[]): number => values.reduce((a, b) => a + b, 0);
  const strict = Math.max(0, 100 + sum(all.filter((mark) => mark < 0)));
  return strict >= 90 ? strict + sum(all.filter((mark) => mark > 0)) : strict;
}

const one = (value: string | string[] | undefined): string =>
  (Array.isArray(value) ? value.join(', ') : (value ?? '')).trim();

type Policy = ReadonlyMap<string, readonly string[]>;

function parse(header: string): Policy {
  const directives = header.split(';').map((part) => part.trim().split(/\s+/u));
  return new Map(
    directives.flatMap(([name = '', ...sources]) => (name === '' ? [] : [[name, sources]])),
  );
}

const cspMarks: Readonly<Record<string, number>> = {
  'csp-implemented-with-no-unsafe-default-src-none': 10,
  'csp-implemented-with-no-unsafe': 5,
  'csp-implemented-with-unsafe-inline-in-style-src-only': 0,
  'csp-implemented-with-insecure-scheme-in-passive-content-only': -10,
  'csp-implemented-with-unsafe-eval': -10,
  'csp-implemented-with-unsafe-inline': -20,
  'csp-implemented-with-insecure-scheme': -20,
  'csp-not-implemented': -25,
};

/** The first rule that fits counts. */
function cspResult(csp: Policy): string {
  if (csp.size === 0) return 'csp-not-implemented';
  const of = (name: string): readonly string[] => csp.get(name) ?? csp.get('default-src') ?? ['*'];
  const has = (sources: readonly string[], unwanted: readonly string[]): boolean =>
    sources.some((source) => unwanted.includes(source));
  const isInsecure = (source: string): boolean => /^(?:http|ftp):/u.test(source);
  const passive = ['img-src', 'media-src'];
  const active = [...csp].filter(([name]) => !passive.includes(name)).flatMap(([, all]) => all);
  if (has(of('script-src'), [...broad, ...inline]) || has(of('object-src'), broad))
    return 'csp-implemented-with-unsafe-inline';
  if (active.some(isInsecure)) return 'csp-implemented-with-insecure-scheme';
  if (has([...of('script-src'), ...of('style-src')], ["'unsafe-eval'"]))
    return 'csp-implemented-with-unsafe-eval';
  if (passive.flatMap(of).some(isInsecure))
    return 'csp-implemented-with-insecure-scheme-in-passive-content-only';
  if (has(of('style-src'), [...broad, ...inline]))
    return 'csp-implemented-with-unsafe-inline-in-style-src-only';
  return csp.get('default-src')?.join() === "'none'"
    ? 'csp-implemented-with-no-unsafe-default-src-none'
    : 'csp-implemented-with-no-unsafe';
}

function corp(value: string): number {
  if (/^same-(?:origin|site)$/u.test(value)) return 10;
  return value === '' || value === 'cross-origin' ? 0 : -5;
}

/** The last policy that browsers know counts. */
function referrer(value: string): number {
  if (value === '') return 0;
  const known = value
    .toLowerCase()
    .split(',')
    .map((part) => part.trim());
  const last = known.at(-1) ?? '';
  const safe = ['no-referrer', 'same-origin', 'strict-origin', 'strict-origin-when-cross-origin'];
  return safe.includes(last) ? 5 : -5;
}

/** Half a year at least; a place on the preload list would be worth 5 more. */
function hsts(value: string): number {
  const age = /max-age=(\d+)/u.exec(value)?.[1];
  if (age === undefined) return -20;
  return Number(age) >= 15_552_000 ? 0 : -10;
}

/** Scripts of our own address need no integrity; foreign ones without it cost 5, over plain HTTP 50. */
function sri(html: string): number {
  const sources = [...html.matchAll(/<script[^>]*\ssrc="([^"]+)"[^>]*>/gu)];
  if (sources.some(([, source = '']) => source.startsWith('http:'))) return -50;
  const foreign = sources.filter(([, source = '']) => /^(?:https:)?\/\//u.test(source));
  return foreign.some(([tag]) => !tag.includes('integrity=')) ? -5 : 0;
}

function frameOptions(value: string): number {
  return /^(?:deny|sameorigin)$/iu.test(value) ? 5 : -20;
}
