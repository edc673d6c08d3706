/** `var/rollback.json`: what a rollback has taken from readers does not come back to them by itself. */
import { readFileSync, rmSync } from 'node:fs';
import { writeDurably } from '../durable.ts';
import type { Room } from '../room.ts';
import { currentRelease } from './releases.ts';

export interface RolledBack {
  /** The release that readers see instead. */
  readonly release: number;
  /** What the main branch held. Until it holds another commit nothing is published. */
  readonly commit: string;
  readonly since: string;
}

/** @returns nothing when readers see another release by now */
export function readRolledBack(room: Room): RolledBack | undefined {
  try {
    const note = JSON.parse(readFileSync(room.rolledBack, 'utf8')) as RolledBack;
    return note.release === currentRelease(room) ? note : undefined;
  } catch {
    // There was no rollback.
    return undefined;
  }
}

export function writeRolledBack(room: Room, note: RolledBack): void {
  writeDurably(room.rolledBack, `${JSON.stringify(note)}\n`);
}

/** Lets what was taken back be published again. */
export function clearRolledBack({ rolledBack }: Room): void {
  rmSync(rolledBack, { force: true });
}

/** Whether readers are to keep what they were rolled back to. A save ends that. */
export function isRolledBack(room: Room, head: string): boolean {
  if (readRolledBack(room)?.commit === head) return true;
  clearRolledBack(room);
  return false;
}
