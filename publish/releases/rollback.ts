import { carryOn, readBook, writeBook } from '../addresses.ts';
import { takeLock } from '../lock.ts';
import type { Room } from '../room.ts';
import { exitCodes } from '../status.ts';
import type { ExitCode } from '../status.ts';
import { openStatus } from '../status-file.ts';
import { readManifest } from './manifest.ts';
import { currentRelease, damage, heal, point, releasesIn } from './releases.ts';

/**
 * Shows readers an earlier release again. It stays until the next save.
 * @param wanted number of the release; the one before the current by default
 */
export async function rollback(
  room: Room,
  wanted: string | undefined,
  { say }: { say: (text: string) => void },
): Promise<ExitCode> {
  const lock = takeLock(room.lock);
  try {
    heal(room);
    const now = currentRelease(room);
    const number =
      wanted === undefined
        ? releasesIn(room)
            .filter((one) => one < (now ?? 0))
            .at(-1)
        : Number(wanted);
    const manifest = number === undefined ? undefined : readManifest(room, number);
    if (number === undefined || !manifest) {
      say(`Такого выпуска нет. Есть: ${releasesIn(room).join(', ')}.`);
      return exitCodes.nothing;
    }
    const [broken] = await damage(room, number);
    if (broken !== undefined) {
      say(`Выпуск ${number} повреждён, его показывать нельзя. ${broken}`);
      return exitCodes.nothing;
    }
    point(room, number);
    writeBook(room, carryOn(readBook(room), manifest), manifest.base);
    const status = await openStatus(room.status);
    const since = new Date().toISOString();
    status.write(
      {
        live: { release: number, commit: manifest.commit, since, pages: manifest.pages.length },
        books: manifest.books,
      },
      true,
    );
    say(
      `Читатели снова видят выпуск ${number}. Следующее сохранение опубликует всё, что в хранилище.`,
    );
    return exitCodes.ok;
  } finally {
    lock.release();
  }
}
