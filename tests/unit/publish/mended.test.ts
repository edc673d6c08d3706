// What a publication writes after the switch, broken off at every file: the next run writes the rest.
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import type { Builder } from '../../../publish/builder.ts';
import { compareWith } from '../../../publish/builders/compare.ts';
import type * as Durable from '../../../publish/durable.ts';
import { currentRelease } from '../../../publish/releases/releases.ts';
import { exitCodes } from '../../../publish/status.ts';
import { frontMatter, withBody } from '../../fixtures/bad-input/entry.ts';
import { openTest, quickBuilder } from './support.ts';
import type { TestPublisher } from './support.ts';

/** The file before whose writing a publication is broken off. */
let end: string | undefined;
vi.mock(import('../../../publish/durable.ts'), async (original) => {
  const durable: typeof Durable = await original();
  return {
    ...durable,
    writeDurably: (file, bytes) => {
      if (end !== undefined && file.endsWith(end)) throw new Error('Конец.');
      durable.writeDurably(file, bytes);
    },
  };
});

/** Adds one attached file. */
const builder: Builder = {
  ...quickBuilder,
  async build(snapshot, into, previous) {
    await quickBuilder.build(snapshot, into);
    const file = path.join(into, 'files/news/dok/blank.docx');
    mkdirSync(path.dirname(file), { recursive: true });
    writeFileSync(file, 'бланк');
    return compareWith(into, previous);
  },
};
const docx = readFileSync('src/blocks/examples/primer.docx');

/** An entry with an attached file, and what its editor called that. */
const attached = (name: string) => ({
  'news/dok/index.mdx': `${frontMatter({ attachments: '\n  - src: ./blank.docx\n    title: Бланк' })}Текст.\n`,
  'news/dok/blank.docx': docx,
  'news/dok/files.json': JSON.stringify({ 'blank.docx': name }),
});

let site: TestPublisher;
beforeAll(async () => {
  site = await openTest(undefined, { builder });
  site.commit({
    ...attached('Начало.docx'),
    'news/a-0/index.mdx': withBody('Строка. '.repeat(40)),
  });
  expect((await site.publish()).exit).toBe(exitCodes.ok);
});
afterAll(() => site.close());

test('wherever a publication ends after the switch, the next run does the rest', async () => {
  const { room } = site;
  const readMap = (name: string): string => {
    const file = path.join(room.maps, name);
    return existsSync(file) ? readFileSync(file, 'utf8') : '';
  };
  const files = ['names.json', 'names.map', 'moved.map', 'addresses.json', 'status.json'];
  for (const [i, file] of files.entries()) {
    site.commit({
      ...attached(`Бланк ${String(i)}.docx`),
      [`news/a-${String(i)}/index.mdx`]: undefined,
      [`news/a-${String(i + 1)}/index.mdx`]: withBody('Строка. '.repeat(40)),
    });
    end = `/${file}`;
    const broken = await site.publish();
    expect([broken.exit, broken.status.alarm?.message]).toEqual([exitCodes.nothing, 'Конец.']);
    expect(currentRelease(room)).toBe(i + 2);
    end = undefined;
    const { exit, status } = await site.publish();
    expect([exit, status.live?.release, currentRelease(room)]).toEqual([
      exitCodes.ok,
      i + 2,
      i + 2,
    ]);
    const name = encodeURIComponent(`Бланк ${String(i)}.docx`);
    expect([file, readMap('moved.map').includes(`"/news/a-${String(i)}/"`)]).toEqual([file, true]);
    expect([file, readMap('names.map').includes(name)]).toEqual([file, true]);
    expect(readFileSync(room.names, 'utf8')).toContain(`Бланк ${String(i)}.docx`);
  }
});
