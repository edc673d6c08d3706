import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { expect, onTestFinished, test, vi } from 'vitest';
import type { Git } from '../../../publish/office/git/git.ts';
import type { Outcome, Publisher } from '../../../publish/publisher.ts';
import { exitCodes } from '../../../publish/status.ts';
import { watch } from '../../../publish/watch.ts';

const outcome: Outcome = {
  exit: exitCodes.ok,
  status: { updated: '', held: [], notices: [] },
};

test.each([false, true])(
  'nothing follows a publication that ends after the watch: %s',
  async (isClosed) => {
    const dir = mkdtempSync(path.join(tmpdir(), 'watch-'));
    onTestFinished(() => {
      rmSync(dir, { recursive: true });
    });
    const follow = vi.fn(() => Promise.resolve(false));
    const publisher: Publisher = {
      publish: () => Promise.resolve(outcome),
      follow,
      check: () => Promise.resolve(undefined),
      close: () => Promise.resolve(),
    };
    const watching = watch({ git: { dir } as Git, publisher });
    if (isClosed) watching.close();
    await watching.idle();
    watching.close();
    expect(follow).toHaveBeenCalledTimes(isClosed ? 0 : 1);
  },
);
