import { describe, expect, test } from 'vitest';
import { blocks } from '../../../src/blocks/index.ts';
import { collections } from '../../../src/collections/index.ts';
import { decodeBytes } from '../../../src/mdx/bytes.ts';
import { checkEntry } from '../../../src/mdx/check.ts';
import type { Finding } from '../../../src/mdx/finding.ts';
import { badBodies } from '../../fixtures/bad-input/bodies.ts';
import { badFields } from '../../fixtures/bad-input/fields.ts';
import { frontMatter, withBody } from '../../fixtures/bad-input/entry.ts';
import type { BadEntry } from '../../fixtures/bad-input/types.ts';

const check = (source: string, collection: BadEntry['collection'] = 'news') =>
  checkEntry({
    collection: collections[collection],
    slug: 'x',
    file: `${collection}/x/index.mdx`,
    source,
    blocks,
  });

/** As the folder's check does: bytes first, then the text. */
function findingsOf(source: string, collection?: BadEntry['collection']): Finding[] {
  const { text, findings } = decodeBytes(new TextEncoder().encode(source), 'news/x/index.mdx');
  return text === undefined ? findings : check(text, collection).findings;
}

describe.each([
  ['fields', badFields],
  ['text', badBodies],
] as const)('bad input: %s', (_, fixtures) => {
  test.each(fixtures.map((fixture) => [fixture.title, fixture] as const))(
    '%s',
    (_title, { source, collection, code, says, level, line, correction, repairable }) => {
      const findings = findingsOf(source, collection);
      const found = findings.find((finding) => finding.code === code);
      expect(
        found,
        `${code} among: ${findings.map((finding) => finding.code).join(', ')}`,
      ).toBeDefined();
      expect(found?.message).toMatch(new RegExp(says, 'u'));
      expect(found?.message).toMatch(/^[^A-Za-z]*[А-ЯЁ]/u);
      expect(found?.level).toBe(level ?? 'error');
      expect(found?.repairable).toBe(
        repairable ??
          (level === 'warning' && code !== 'yaml-comment' && code !== 'link-vague'
            ? true
            : undefined),
      );
      if (line !== undefined) expect(found?.line).toBe(line);
      if (correction !== undefined) expect(found?.correction).toBe(correction);
    },
  );
});

test('there are at least 70 fixtures', () => {
  expect(badFields.length + badBodies.length).toBeGreaterThanOrEqual(70);
});

test('a right entry has no findings', () => {
  const { findings, data, repaired, tree } = check(
    withBody(
      '## Раздел\n\nТекст со [ссылкой](/forms/soglasie/), сноской[^1] и `{кодом}`.\n\n<Callout type="important">\n\nВажно.\n\n</Callout>\n\n[^1]: Примечание.',
    ),
  );
  expect(findings).toEqual([]);
  expect(data).toMatchObject({ date: '2020-04-10', tags: [] });
  expect(repaired).toBeUndefined();
  expect(tree?.children.length).toBe(4);
});

test.each(
  blocks.flatMap((block) =>
    block.examples.map((example) => [`${block.name}: ${example.title}`, example.mdx] as const),
  ),
)('example of %s is right', (_title, mdx) => {
  const collection = {
    ...collections.forms,
    fields: collections.news.fields,
    blocks: blocks.map(({ name }) => name),
  };
  const { findings } = checkEntry({
    collection,
    slug: 'x',
    file: 'x',
    source: withBody(mdx),
    blocks,
  });
  expect(findings).toEqual([]);
});

test('what is not UTF-8 is refused', () => {
  const { text, findings } = decodeBytes(new Uint8Array([0xcf, 0xf0, 0xe8]), 'news/x/index.mdx');
  expect(text).toBeUndefined();
  expect(findings[0]).toMatchObject({ code: 'not-utf8', level: 'error' });
});

test('repairs and errors together: nothing is offered as repaired', () => {
  const { repaired, findings } = check(frontMatter({ date: '2026-02-31' }) + 'Если <5\n');
  expect(findings.map(({ code }) => code)).toEqual(['wrong-date', 'stray-less-than']);
  expect(repaired).toBeUndefined();
});

test('a text where there should be none', () => {
  const collection = { ...collections.news, body: false };
  const { findings } = checkEntry({
    collection,
    slug: 'x',
    file: 'x',
    source: withBody('Текст.'),
    blocks,
  });
  expect(findings.map(({ code }) => code)).toEqual(['body-not-allowed']);
});

test('samples of personal data pass', () => {
  const source = withBody(
    'СНИЛС 000-000-000 00, паспорт 00 00 000000, договор 112-233-445 96 от 14 10 2020.\n\n| Имя |\n| --- |\n| Образцова Анна Ивановна |\n| Образцов Иван Петрович |\n| Примерова Ольга Ильинична |',
  );
  expect(check(source).findings).toEqual([]);
});
