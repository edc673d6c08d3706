/** The steps of a publication that touch files of the site. */
import { carryOn, writeBook } from './addresses.ts';
import type { Made } from './attempt.ts';
import type { Built, Builder } from './builder.ts';
import { addEditor, editorFolder } from './editor.ts';
import { readLive } from './live.ts';
import type { Live } from './live.ts';
import type { Git } from './office/git/git.ts';
import { pruneAssets, shareAssets } from './releases/assets.ts';
import { makeManifest } from './releases/make.ts';
import { prune, release, releaseFolder } from './releases/releases.ts';
import { renamedPages } from './renames.ts';
import type { Room } from './room.ts';
import type { Written } from './snapshot.ts';

export interface StepOptions {
  readonly room: Room;
  readonly git: Git;
  readonly builder: Builder;
  readonly base: string;
  readonly code: string;
  readonly editor?: boolean;
}

/** Builds a site with its editor. */
export async function build(
  { builder, room, editor = true, code }: StepOptions,
  live: Live,
  snapshot: Written,
  into: string,
): Promise<Built> {
  const { written, removed } = await builder.build(snapshot, into, live.folder);
  const isOurs = (file: string): boolean => file.startsWith(`${editorFolder}/`);
  const editorFiles = editor ? await addEditor(room.cache, code, into) : [];
  const before = live.manifest?.code === code ? live.manifest.files : {};
  return {
    written: [
      ...written.filter((file) => !isOurs(file)),
      ...editorFiles.filter((file) => !(file in before)),
    ],
    removed: removed.filter((file) => !isOurs(file) || !editorFiles.includes(file)),
  };
}

/** Puts a verified site before the readers. */
export async function show(
  { room, git, base, code }: StepOptions,
  live: Live,
  number: number,
  into: string,
  { plan, snapshot, built }: Made,
): Promise<void> {
  const described = makeManifest({
    number,
    code,
    base,
    plan,
    snapshot,
    built,
    into,
    before: live.manifest,
  });
  const renamed = await renamedPages(git, live.manifest, described);
  const manifest = { ...described, renamed: Object.fromEntries(renamed) };
  shareAssets(room, into, Object.keys(manifest.files));
  release(room, into, manifest, built.written);
  writeBook(room, carryOn(live.book, manifest), base);
  prune(room);
  pruneAssets(room);
}

/** A kill between the switch and the history of addresses leaves that one release behind. */
export function mendBook(room: Room, live: Live): Live {
  const { manifest } = live;
  if (!manifest || manifest.release === live.book.release) return live;
  writeBook(room, carryOn(live.book, manifest), manifest.base);
  shareAssets(room, releaseFolder(room, manifest.release), Object.keys(manifest.files));
  return readLive(room);
}
