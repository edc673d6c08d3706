/** Keeps `var/status.json` up to date while a publication goes on. */
import { readFileSync, renameSync, statSync, writeFileSync } from 'node:fs';
import { writeDurably } from './durable.ts';
import { readStatus } from './status.ts';
import type { PublishStatus } from './status.ts';

export interface StatusFile {
  readonly value: PublishStatus;
  /** Replaces the file, keeping what another process has written meanwhile; `durably` when it must outlive a power cut. */
  write(change: Partial<PublishStatus>, durably?: boolean): void;
  /** Takes keys away. */
  clear(...keys: ('running' | 'alarm' | 'nextScheduled')[]): void;
}

/** @param told called with every new value */
export async function openStatus(
  file: string,
  told: (status: PublishStatus) => void = () => undefined,
): Promise<StatusFile> {
  let value: PublishStatus = (await readStatus(file).catch(() => undefined)) ?? {
    updated: new Date().toISOString(),
    held: [],
    notices: [],
  };
  let seen = stampOf(file);
  /** Another process may publish or compare between two publications of this one. */
  const refresh = (): void => {
    if (stampOf(file) === seen) return;
    try {
      value = JSON.parse(readFileSync(file, 'utf8')) as PublishStatus;
    } catch {
      // Gone or broken: what is known here is as good.
    }
  };
  return {
    get value() {
      return value;
    },
    write(change, durably = false) {
      refresh();
      value = { ...value, ...change, updated: new Date().toISOString() };
      const json = `${JSON.stringify(value, undefined, 2)}\n`;
      if (durably) writeDurably(file, json);
      else {
        writeFileSync(`${file}.new`, json);
        renameSync(`${file}.new`, file);
      }
      seen = stampOf(file);
      told(value);
    },
    clear(...keys) {
      refresh();
      seen = stampOf(file);
      value = Object.fromEntries(
        Object.entries(value).filter(([key]) => !(keys as string[]).includes(key)),
      ) as unknown as PublishStatus;
    },
  };
}

function stampOf(file: string): string {
  const stats = statSync(file, { throwIfNoEntry: false });
  return `${stats?.ino ?? 0}-${stats?.mtimeMs ?? 0}`;
}
