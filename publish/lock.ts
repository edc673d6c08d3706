/** One publisher at a time. */
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { DatabaseSync } from 'node:sqlite';

/** Somebody else is publishing. */
export class Busy extends Error {
  constructor(owner: string) {
    super(`Сейчас публикует другой процесс${owner}. Подождите, пока он закончит.`);
    this.name = 'Busy';
  }
}

export interface Lock {
  release(): void;
}

/**
 * Takes the lock of a folder. It is the operating system's own (SQLite holds it on a file), so it ends with
 * the process however that ends, and there never is a stale one to clean up.
 * @throws {Busy}
 */
export function takeLock(file: string): Lock {
  mkdirSync(path.dirname(file), { recursive: true });
  const database = new DatabaseSync(file);
  try {
    database.exec('PRAGMA journal_mode=MEMORY; PRAGMA busy_timeout=0; BEGIN EXCLUSIVE');
    writeFileSync(`${file}.owner`, String(process.pid));
  } catch (error) {
    // With the lock: nobody would ever give it back.
    database.close();
    if (isLocked(error)) throw new Busy(ownerOf(file));
    throw error;
  }
  return {
    release: () => {
      database.exec('ROLLBACK');
      database.close();
    },
  };
}

function isLocked(error: unknown): boolean {
  return error instanceof Error && 'errcode' in error && error.errcode === 5;
}

function ownerOf(file: string): string {
  const owner = `${file}.owner`;
  return existsSync(owner) ? ` (${readFileSync(owner, 'utf8')})` : '';
}
