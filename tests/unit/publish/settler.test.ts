// Settling what an edit leaves as it was may not differ from settling everything.
import { expect, test } from 'vitest';
import type { Mention } from '../../../src/mdx/mentions.ts';
import type { Judged } from '../../../publish/gate/judge.ts';
import { settle } from '../../../publish/gate/settle.ts';
import type { Choice, Settled } from '../../../publish/gate/settle.ts';
import { createSettler } from '../../../publish/gate/settler.ts';
import { chance } from '../codec/support.ts';

const live = { sources: new Map<string, string>(), wasPublished: () => false };
const hasCome = (moment: string): boolean => moment < '2026-06-01';

const slugs = ['a', 'b', 'c', 'd', 'e', 'f'];

function news(slug: string, data: Judged['data'], ...mentions: Partial<Mention>[]): Judged {
  const file = `news/${slug}/index.mdx`;
  const whole = mentions.map((mention) => ({
    ...{ kind: 'address', value: '', line: 1, column: 1, quote: '' },
    ...mention,
  })) as Mention[];
  return {
    ...{ collection: 'news', slug, file, text: `${slug} ${JSON.stringify([data, mentions])}` },
    ...{ assets: new Map(), findings: [], good: true, mentions: whole, data: data ?? {} },
  };
}

const start = (): Judged[] =>
  slugs.map((slug) => news(slug, { title: slug, date: '2026-02-01', category: 'obshchee' }));

const choicesOf = (entries: readonly Judged[]): Choice[] =>
  entries.map((wanted) => ({ file: wanted.file, wanted }));

/** Everything that is settled but the function, which answers by it. */
const told = ({ endsOf, ...rest }: Settled, entries: readonly Judged[]) => ({
  ...rest,
  own: entries.map((entry) => endsOf(entry)),
});

const edits: readonly ((entry: Judged, pick: (below: number) => number) => Judged)[] = [
  ({ slug, data, mentions }, pick) => news(slug, { ...data, title: `T${pick(99)}` }, ...mentions),
  ({ slug, data, mentions }, pick) => news(slug, { ...data, summary: `S${pick(99)}` }, ...mentions),
  ({ slug, data }, pick) => news(slug, data, { value: `/news/${slugs[pick(6)] ?? ''}/` }),
  ({ slug, data }, pick) => news(slug, data, { value: `/news/${slugs[pick(6)] ?? ''}/#mesto` }),
  ({ slug, data }) => news(slug, data, { kind: 'heading', value: 'mesto' }),
  ({ slug, data }) => news(slug, data, { value: '/news/net/' }),
  ({ slug, data }, pick) => news(slug, { ...data, date: `202${pick(7)}-02-01` }),
  ({ slug, data }, pick) => news(slug, { ...data, aliases: [`/${slugs[pick(6)] ?? ''}/`] }),
  ({ slug, data }, pick) => news(slug, { ...data, publishAt: `2026-0${5 + pick(2)}-02` }),
  ({ slug, data }) => news(slug, { ...data, publishAt: undefined, aliases: undefined }),
  (entry, pick) => ({ ...entry, good: pick(4) > 0 }),
];

test('edit by edit the same is settled as at once', () => {
  const pick = chance(7);
  let carried = 0;
  for (let series = 0; series < 60; series += 1) {
    const settler = createSettler();
    let entries = start();
    let before: Settled | undefined;
    for (let step = 0; step < 25; step += 1) {
      const at = pick(entries.length);
      const edit = edits[pick(edits.length)];
      entries = entries.map((entry, index) =>
        index === at ? (edit?.(entry, pick) ?? entry) : entry,
      );
      if (pick(12) === 0) entries = entries.filter((_, index) => index !== pick(slugs.length));
      const choices = choicesOf(entries);
      const settled = settler(choices, live, hasCome);
      expect(told(settled, entries)).toEqual(told(settle(choices, live, hasCome), entries));
      if (settled.pages === before?.pages) carried += 1;
      before = settled;
    }
  }
  expect(carried).toBeGreaterThan(100);
});

const carries = (
  before: readonly Judged[],
  after: readonly Judged[],
  then: (moment: string) => boolean = hasCome,
): boolean => {
  const settler = createSettler();
  const { pages } = settler(choicesOf(before), live, hasCome);
  return settler(choicesOf(after), live, then).pages === pages;
};

test('a title is carried on, what others depend on is not', () => {
  const [first, ...rest] = start();
  if (!first) throw new Error('nothing to edit');
  const with_ = (data: Judged['data']): Judged[] => [
    news('a', { ...first.data, ...data }),
    ...rest,
  ];
  expect(carries(start(), with_({ title: 'Иначе' }))).toBe(true);
  expect(carries(start(), with_({ date: '2025-01-01' }))).toBe(false);
  expect(carries(start(), with_({ aliases: ['/prezhde/'] }))).toBe(false);
  expect(carries(start(), rest)).toBe(false);
});

test('a text that was wrong and still is does not stand in the way, one that is mended does', () => {
  const [first, second, ...rest] = start();
  if (!first || !second) throw new Error('nothing to edit');
  const wrong = { ...second, good: false };
  const edited = news('a', { ...first.data, title: 'Иначе' });
  expect(carries([first, wrong, ...rest], [edited, wrong, ...rest])).toBe(true);
  expect(carries([first, wrong, ...rest], [first, second, ...rest])).toBe(false);
  expect(carries([first, second, ...rest], [first, wrong, ...rest])).toBe(false);
});

test('a text for which the one of before steps in is settled with all the others', () => {
  const settler = createSettler();
  const [first, ...rest] = choicesOf(start());
  if (!first?.wanted) throw new Error('nothing to edit');
  const wrong = { ...first, wanted: { ...first.wanted, good: false } };
  const { pages } = settler([wrong, ...rest], live, hasCome);
  const back = settler([{ ...wrong, lastGood: first.wanted }, ...rest], live, hasCome);
  expect(back.pages).not.toBe(pages);
  expect(back.chosen.get(first.file)).toBe(first.wanted);
});

test('a moment that has come settles everything anew', () => {
  const waiting = [news('a', { publishAt: '2026-07-01' }), ...start().slice(1)];
  expect(carries(waiting, waiting)).toBe(true);
  expect(carries(waiting, waiting, () => true)).toBe(false);
});

test('an edit that leads nowhere is settled with all the others', () => {
  const astray = [news('a', {}, { value: '/news/net/' }), ...start().slice(1)];
  const settler = createSettler();
  settler(choicesOf(start()), live, hasCome);
  const { refused } = settler(choicesOf(astray), live, hasCome);
  expect([...refused.keys()]).toEqual(['news/a/index.mdx']);
});
