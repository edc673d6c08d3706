import { expect, it } from 'vitest';
import { Unfit, unfitIn } from '../../../src/documents/press/unfit.ts';

const advice = 'В формате «А5» текст не помещается. Сократите: весь лист — примерно на 120 знаков.';

it('is found in what a build has printed, with its entry and what to do', () => {
  const error = new Unfit('leaflets/profcards/index.mdx', advice);
  const printed = `10:00:00 [build] Building static entrypoints...\n${error.stack ?? ''}\n  Stack trace:\n`;
  expect(unfitIn(printed)).toEqual({ entry: 'leaflets/profcards/index.mdx', advice });
});

it('is not found where a build broke off for another reason', () => {
  expect(unfitIn('Error: leaflets/profcards/index.mdx не помещается на диск')).toBeUndefined();
});
