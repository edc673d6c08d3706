import { describe, expect, it } from 'vitest';
import { searchText } from '../../../src/search/query/fullText.ts';
import { together } from '../../../src/search/query/nearness.ts';
import { understand } from '../../../src/search/query/understand.ts';
import { sampleLibrary } from './sample.ts';

describe('together', () => {
  it('takes what stands in one paragraph and leaves what stands elsewhere', () => {
    const at = (...places: number[]) => ({ at: places, weight: 1 });
    expect(together([at(100, 900), at(130), at(500)])).toEqual([true, true, false]);
    expect(together([at(100, 510), at(130), at(500), at(505)])).toEqual([true, false, true, true]);
  });

  it('counts a title for the whole text', () => {
    expect(
      together([
        { at: [2], weight: 1 },
        { at: [700], weight: 1 },
      ]),
    ).toEqual([true, true]);
  });

  it('keeps what weighs more when two are apart', () => {
    expect(
      together([
        { at: [100], weight: 1 },
        { at: [400], weight: 3 },
      ]),
    ).toEqual([false, true]);
    expect(together([{ at: [], weight: 1 }])).toEqual([false]);
  });
});

describe('searchText', () => {
  it('holds words far apart for a chance meeting', async () => {
    const { concepts } = await understand(sampleLibrary(), 'протокол взнос');
    const places: Record<string, Record<string, number[]>> = {
      протокол: { near: [100], far: [100] },
      взнос: { near: [110], far: [900] },
    };
    const found = await searchText(
      (words) =>
        Promise.resolve(
          Object.entries(places[words] ?? {}).map(([id, at]) => ({ id, score: 1, words: at })),
        ),
      concepts,
    );
    expect(found.get('near')?.covered).toBeCloseTo(1);
    expect(found.get('far')?.covered).toBeLessThan(0.9);
  });
});
