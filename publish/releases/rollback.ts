import { carryOn, readBook, writeBook } from '../addresses.ts';
import { takeLock } from '../lock.ts';
import { bringBackNames } from '../names.ts';
import type { Room } from '../room.ts';
import { exitCodes } from '../status.ts';
import type { ExitCode } from '../status.ts';
import { openStatus } from '../status-file.ts';
import type { StatusFile } from '../status-file.ts';
import { readManifest } from './manifest.ts';
import type { Manifest } from './manifest.ts';
import { currentRelease, damage, heal, point, releasesIn } from './releases.ts';
import { clearRolledBack, writeRolledBack } from './rolledBack.ts';

/**
 * Shows readers an earlier release again. It stays until the next save.
 * @param wanted number of the release; the last one that is not made of the same as the current by default
 */
export async function rollback(
  room: Room,
  wanted: string | undefined,
  { say }: { say: (text: string) => void },
): Promise<ExitCode> {
  const lock = takeLock(room.lock);
  try {
    heal(room);
    const manifest = wanted === undefined ? lastOther(room) : readManifest(room, Number(wanted));
    if (!manifest) {
      const what =
        wanted === undefined ? 'Более раннего выпуска с другим содержанием' : 'Такого выпуска';
      say(`${what} нет. Есть: ${releasesIn(room).join(', ')}.`);
      return exitCodes.nothing;
    }
    const { release } = manifest;
    const [broken] = await damage(room, release);
    if (broken !== undefined) {
      say(`Выпуск ${release} повреждён, его показывать нельзя. ${broken}`);
      return exitCodes.nothing;
    }
    const status = await openStatus(room.status);
    showAgain(room, manifest, status);
    say(
      `Читатели снова видят выпуск ${release}. Следующее сохранение опубликует всё, что в хранилище.`,
    );
    return exitCodes.ok;
  } finally {
    lock.release();
  }
}

/** One save makes several releases: its pages, the search index for them, compressed twins. Those are one to a reader. */
function lastOther(room: Room): Manifest | undefined {
  const now = currentRelease(room) ?? 0;
  const current = readManifest(room, now);
  for (const number of releasesIn(room).reverse()) {
    const manifest = number < now ? readManifest(room, number) : undefined;
    if (manifest && !(current && isSame(manifest, current))) return manifest;
  }
  return undefined;
}

function isSame(one: Manifest, other: Manifest): boolean {
  return one.content === other.content && one.code === other.code && one.base === other.base;
}

/** The note comes first: a kill after the switch must not let what was taken back be published again. */
function showAgain(room: Room, manifest: Manifest, status: StatusFile): void {
  const { release, commit, pages, books } = manifest;
  const since = new Date().toISOString();
  const head = status.value.last?.commit ?? '';
  const taken = head === '' ? (readManifest(room, currentRelease(room) ?? 0)?.commit ?? '') : head;
  const isNewest = release === releasesIn(room).at(-1);
  if (!isNewest) writeRolledBack(room, { release, commit: taken, since });
  point(room, release);
  if (isNewest) clearRolledBack(room);
  writeBook(room, carryOn(readBook(room), manifest), manifest.base);
  bringBackNames(room, release, manifest.base);
  status.write({ live: { release, commit, since, pages: pages.length }, books }, true);
}
