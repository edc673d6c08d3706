import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import path from 'node:path';
import sharp from 'sharp';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { fit } from '../../../src/machine/og/fit.ts';
import { ogAddress } from '../../../src/machine/ogAddress.ts';
import { readTrueType } from '../../../src/machine/trueType.ts';

/** Every character half as wide as it is high. */
const half = () => 0.5;

describe('fit', () => {
  it('takes the largest size that fits', () => {
    expect(
      fit(
        'раз два',
        [
          { size: 20, lines: 1 },
          { size: 10, lines: 2 },
        ],
        70,
        half,
      ),
    ).toEqual({ size: 20, lines: ['раз два'] });
    expect(
      fit(
        'раз два три',
        [
          { size: 20, lines: 1 },
          { size: 10, lines: 2 },
        ],
        40,
        half,
      ),
    ).toEqual({ size: 10, lines: ['раз два', 'три'] });
  });

  it('ends what does not fit with an ellipsis after a whole word', () => {
    expect(fit('раз, два, три, четыре', [{ size: 10, lines: 2 }], 25, half).lines).toEqual([
      'раз,',
      'два…',
    ]);
  });

  it('cuts a word that is wider than the room, and parts words tied by a space that does not break', () => {
    expect(fit('электрификация', [{ size: 10, lines: 2 }], 40, half).lines).toEqual(['электри…']);
    expect(fit('шаг\u00a0второй', [{ size: 10, lines: 2 }], 40, half).lines).toEqual([
      'шаг',
      'второй',
    ]);
  });

  it('never makes a line wider than the room', () => {
    const { advanceOf } = readTrueType(
      readFileSync(
        createRequire(import.meta.url).resolve(
          '@expo-google-fonts/golos-text/700Bold/GolosText_700Bold.ttf',
        ),
      ),
    );
    const title =
      'Достопримечательности и частнопредпринимательскоесоглашение о неразглашении, председателю первички';
    for (let room = 60; room < 1200; room += 37) {
      const { size, lines } = fit(
        title,
        [
          { size: 60, lines: 3 },
          { size: 40, lines: 4 },
        ],
        room,
        advanceOf,
      );
      expect(lines.length).toBeLessThanOrEqual(4);
      for (const line of lines)
        expect(
          Array.from(line).reduce((sum, sign) => sum + size * advanceOf(sign), 0),
        ).toBeLessThanOrEqual(room);
    }
  });
});

describe('ogAddress', () => {
  it('stands beside the page', () => {
    expect(ogAddress('/guides/ais/ais-vhod/')).toBe('/og/guides/ais/ais-vhod.png');
  });
});

describe('ogPicture', () => {
  const caches = [1, 2].map(() => mkdtempSync(path.join(tmpdir(), 'og-')));
  beforeAll(() => vi.resetModules());
  afterAll(() => {
    vi.unstubAllEnvs();
    for (const cache of caches) rmSync(cache, { recursive: true });
  });

  it('is a small PNG of the usual size, equal bytes for equal words', async () => {
    const made: Buffer[] = [];
    for (const cache of caches) {
      vi.stubEnv('SITE_CACHE_DIR', cache);
      vi.resetModules();
      const { ogPicture } = await import('../../../src/machine/og/picture.ts');
      const title =
        'Подписать согласия и обязательства во всех первичных организациях, собрать реестры, передать в крайком до 1 июня 2020 года';
      made.push(
        Buffer.from(
          await ogPicture({
            title,
            kind: 'Пункт 4',
            section: 'Цифровой Профсоюз',
            organization: 'Крайком',
          }),
        ),
      );
    }
    const [first = expect.fail(), second = expect.fail()] = made;
    expect(first.equals(second)).toBe(true);
    expect(first.length).toBeLessThan(60 * 1024);
    expect(await sharp(first).metadata()).toMatchObject({
      format: 'png',
      width: 1200,
      height: 630,
    });
  });
});
