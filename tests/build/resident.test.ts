// The resident renderer against builds from nothing, after every kind of edit: correct before fast.
import { execFileSync } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, readdirSync, rmSync, statSync } from 'node:fs';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { residentBuilder, type ResidentBuilder } from '../../publish/render/resident.ts';
import { selfCheck } from '../../publish/render/selfCheck.ts';
import { astroBuild, withoutVitest } from '../site/astroBuild.ts';
import { differences } from '../site/compare.ts';
import { edits, type Office } from '../site/edits.ts';
import { sampleEntries, writeSampleEntries } from '../site/sampleEntries.ts';
import { chance } from '../unit/codec/support.ts';

/** `RESIDENT_STEPS` and `RESIDENT_SEED` make a longer or another series of edits. */
const steps = Number(process.env['RESIDENT_STEPS'] ?? 200);
const seed = Number(process.env['RESIDENT_SEED'] ?? 20_261_127);
/** How often what was rendered step by step is held against a render from nothing, and against a cold build. */
const [everyRender, everyBuild] = [25, 200];

const home = path.resolve('.cache/resident-test');
const content = path.join(home, 'content');
const folder = (name: string | number) => path.join(home, 'sites', String(name));
const names = Object.keys(edits);

const random = chance(seed);
const office: Office = {
  root: content,
  chance: random,
  samples: sampleEntries(),
  now: Date.parse('2020-04-01T00:00:00Z'),
};
let live: ResidentBuilder;
let anew: ResidentBuilder;

/**
 * Builds the content as it is into a folder of its own.
 * @param isCopy the folder is given as a copy of the release before, of hard links
 */
async function build(
  builder: ResidentBuilder,
  name: string | number,
  previous?: string | number,
  isCopy = false,
) {
  if (isCopy) execFileSync('cp', ['-al', folder(previous ?? ''), folder(name)]);
  else mkdirSync(folder(name), { recursive: true });
  const snapshot = { root: content, commit: String(name), now: new Date(office.now).toISOString() };
  const before = previous === undefined ? undefined : folder(previous);
  return builder.build(snapshot, folder(name), before, isCopy);
}

beforeAll(() => {
  rmSync(path.join(home, 'sites'), { recursive: true, force: true });
  rmSync(content, { recursive: true, force: true });
  cpSync('content', content, { recursive: true });
  writeSampleEntries(
    content,
    office.samples.filter(({ body }) => body.includes('primer.')),
  );
  withoutVitest(process.env);
  // Paper has tests of its own; without a browser both ways leave it out.
  process.env['CHROMIUM_PATH'] = '/nonexistent';
  live = residentBuilder({ cache: path.join(home, 'cache') });
  anew = residentBuilder({ cache: path.join(home, 'cache') });
});
afterAll(async () => {
  await Promise.all([live.close(), anew.close()]);
});

async function expectColdBuild(name: string | number): Promise<void> {
  const outDir = folder('cold');
  const { code, output } = await astroBuild({
    content: path.relative('.', content),
    outDir: path.relative('.', outDir),
    now: new Date(office.now).toISOString(),
    cache: path.join(home, 'cold'),
  });
  if (code !== 0) throw new Error(output.slice(-4000));
  expect(differences(folder(name), outDir)).toEqual([]);
}

async function expectAnew(name: number): Promise<void> {
  rmSync(folder('anew'), { recursive: true, force: true });
  anew.forget();
  await build(anew, 'anew');
  expect(differences(folder(name), folder('anew'))).toEqual([]);
}

describe('the resident renderer', () => {
  it('makes a site from nothing', async () => {
    const { written, removed } = await build(live, 0);
    expect(removed).toEqual([]);
    expect(written.length).toBeGreaterThan(600);
  });

  it('gives what a cold build gives, and knows it by itself', async () => {
    const snapshot = { root: content, commit: '0', now: new Date(office.now).toISOString() };
    expect(await selfCheck(snapshot, folder(0), home)).toEqual([]);
  });

  it('writes nothing when nothing has changed', async () => {
    const { written, removed } = await build(live, 'same', 0);
    expect([written, removed]).toEqual([[], []]);
    const file = path.join('about', 'index.html');
    expect(statSync(path.join(folder('same'), file)).ino).toBe(
      statSync(path.join(folder(0), file)).ino,
    );
  });

  it('takes over a release that another process has made', async () => {
    const { written, removed } = await build(anew, 'taken', 0);
    expect([written, removed]).toEqual([[], []]);
  });

  it(
    `gives after each of ${String(steps)} random edits what a render from nothing gives`,
    async () => {
      for (let step = 1; step <= steps; step += 1) {
        const kind = names[random(names.length)] ?? '';
        const where = edits[kind]?.(office);
        const story = `seed ${String(seed)}, step ${String(step)}: ${kind} ${String(where)}`;
        const old = new Set(allFiles(folder(step - 1)));
        const { written, removed } = await build(live, step, step - 1, step % 2 === 0).catch(
          (error: unknown) => {
            throw new Error(story, { cause: error });
          },
        );
        const changed = differences(folder(step - 1), folder(step));
        expect([...written, ...removed].sort(), story).toEqual(changed);
        expect(
          removed.every((file) => old.has(file)),
          story,
        ).toBe(true);
        if (step % everyRender === 0) await expectAnew(step);
        if (step % everyBuild === 0) await expectColdBuild(step);
        // Not each by itself: ext4 avoids what was just deleted, and searches for what was not in every folder it makes.
        if (step % everyRender === 0)
          for (let old = step - everyRender; old < step; old += 1)
            rmSync(folder(old), { recursive: true });
      }
    },
    steps * 5_000 + 300_000,
  );
});

function allFiles(site: string): string[] {
  return existsSync(site) ? readdirSync(site, { recursive: true, encoding: 'utf8' }) : [];
}
