// A leaflet that is too long for its sheet, in both builders, with a Chromium that really measures it.
import { cpSync, mkdirSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { beforeAll, expect, it } from 'vitest';
import { BuildFailed, type Builder } from '../../publish/builder.ts';
import { astroBuilder } from '../../publish/builders/astro.ts';
import { residentBuilder } from '../../publish/render/resident.ts';
import { withoutVitest } from '../site/astroBuild.ts';

const home = path.resolve('.cache/unfit-test');
const content = path.join(home, 'content');

const leaflet = (text: string) => `---
title: Листовка
description: Одна мысль на один лист.
slogan: Призыв
target: /about/
formats:
  - a6
date: 2020-03-23
---

${text}
`;

function write(text: string): void {
  const folder = path.join(content, 'leaflets/list');
  mkdirSync(folder, { recursive: true });
  writeFileSync(path.join(folder, 'index.mdx'), leaflet(text));
}

beforeAll(() => {
  rmSync(home, { recursive: true, force: true });
  cpSync('tests/fixtures/site', content, { recursive: true });
  cpSync('src/blocks/examples/primer.docx', path.join(content, 'news/pervaya/polozhenie.docx'));
  withoutVitest(process.env);
});

const builders: readonly (readonly [string, () => Builder])[] = [
  ['a plain build', () => astroBuilder({ cache: path.join(home, 'cache') })],
  ['the resident renderer', () => residentBuilder({ cache: path.join(home, 'cache') })],
];

it.each(builders)(
  'stops %s with the entry and what to cut, until it is cut',
  async (name, open) => {
    const builder = open();
    const build = (commit: string) => {
      const into = path.join(home, name, commit);
      mkdirSync(into, { recursive: true });
      return builder.build({ root: content, commit, now: '2020-06-30T10:00:00+09:00' }, into);
    };
    write('Очень подробное объяснение, которому место на сайте. '.repeat(60));
    const failure = await build('long').catch((error: unknown) => error);
    expect(failure).toBeInstanceOf(BuildFailed);
    expect(failure).toMatchObject({
      entry: 'leaflets/list/index.mdx',
      advice: expect.stringMatching(
        /^В формате «А6[^»]*» текст не помещается\. Сократите: .*примерно на \d+ знаков/,
      ) as string,
    });
    write('Коротко.');
    const { written } = await build('short');
    expect(written).toContain('files/leaflets/list/list-a6-black.pdf');
    await builder.close();
  },
);
