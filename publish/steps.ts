/** The steps of a publication that touch files of the site. */
import { rmSync } from 'node:fs';
import { addressOfFile, carryOn, writeBook } from './addresses.ts';
import type { AddressBook } from './addresses.ts';
import { Unpublishable } from './attempt.ts';
import type { Made } from './attempt.ts';
import type { Built, Builder } from './builder.ts';
import { addEditor, editorFolder } from './editor.ts';
import type { Plan } from './gate/plan.ts';
import type { Live, LiveMemory } from './live.ts';
import { keepNames, namesOf, readNames, writeNames } from './names.ts';
import type { Git } from './office/git/git.ts';
import { pruneAssets, shareAssets } from './releases/assets.ts';
import { makeManifest } from './releases/make.ts';
import type { Manifest } from './releases/manifest.ts';
import { kept, prune, release, releaseFolder, releasesIn } from './releases/releases.ts';
import { smoke } from './releases/smoke.ts';
import { carryTwins, takeTwins } from './releases/twins.ts';
import type { TwinsRequest } from './releases/twins.ts';
import { makeTwins } from './releases/twinStore.ts';
import { renamesSince } from './renames.ts';
import { takeAway } from './render/removed.ts';
import type { Room } from './room.ts';
import type { Written } from './snapshot.ts';
import { answerFaults } from './verify/answers.ts';

export interface StepOptions {
  readonly room: Room;
  readonly git: Git;
  readonly builder: Builder;
  readonly base: string;
  readonly code: string;
  readonly editor?: boolean;
}

const isEditors = (file: string): boolean => file.startsWith(`${editorFolder}/`);

/**
 * Builds a site with its editor.
 * @param isCopy the folder holds hard links to everything of the live release
 */
export async function build(
  { builder, room, editor = true, code }: StepOptions,
  live: Live,
  snapshot: Written,
  into: string,
  isCopy: boolean,
): Promise<Built> {
  const { written, removed } = await builder.build(snapshot, into, live.folder, isCopy);
  const before = [...(live.manifest?.files.keys() ?? [])].filter(isEditors);
  const own = written.filter((file) => !isEditors(file));
  const gone = removed.filter((file) => !isEditors(file));
  const isSame = live.manifest?.code === code && before.length > 0;
  const isWhole = own.length === written.length && gone.length === removed.length;
  if (isCopy && editor && isSame && isWhole) return { written: own, removed: gone };
  const files = editor ? await addEditor(room.cache, code, into) : [];
  const present = new Set(files);
  const lost = before.filter((file) => !present.has(file));
  // Whatever the builder has put there is none of the editor.
  const strays = written.filter((file) => isEditors(file) && !present.has(file));
  takeAway(into, isCopy ? [...new Set([...lost, ...strays])] : strays);
  return {
    written: [...own, ...(isSame ? files.filter((file) => !before.includes(file)) : files)],
    removed: [...gone, ...lost],
  };
}

/** Puts a verified site before the readers. */
export async function show(
  { room, git, builder, base, code, known }: StepOptions & { readonly known: LiveMemory },
  live: Live,
  number: number,
  into: string,
  { plan, snapshot, built, isCopy }: Made & { readonly isCopy: boolean },
): Promise<Manifest> {
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
  const renamed = await renamesSince(git, live.manifest, described);
  const changed = [...built.written, ...built.removed];
  const { manifest, come } = await withTwins(
    { room, builder },
    live,
    { into, isCopy, changed },
    { ...described, renamed },
  );
  const touched = isCopy ? [...changed, ...come] : [...manifest.files.keys()];
  // Where no address goes, none can be lost, and readers need not wait for the history.
  const isLosing = built.removed.some((file) => addressOfFile(file) !== undefined);
  const early = isLosing ? answeringBook(live, built, manifest) : undefined;
  shareAssets(room, into, isCopy ? built.written : touched);
  release(room, into, manifest, built.written, touched);
  smoke(room, manifest, built.written, live.manifest?.release);
  await nameFiles({ room, git, base }, plan, manifest);
  const book = early ?? carryOn(live.book, manifest, live.manifest);
  writeBook(room, book, base);
  known.keep(manifest, book);
  // Between publications there is time for it; not when saves come without a pause.
  if (releasesIn(room).length > 2 * kept) {
    prune(room);
    pruneAssets(room);
  }
  return manifest;
}

/** Writes what files of a release are called on disks of readers, and keeps it for a return to that release. */
export async function nameFiles(
  { room, git, base }: Pick<StepOptions, 'room' | 'git' | 'base'>,
  plan: Plan,
  { release: number, files }: Manifest,
): Promise<void> {
  writeNames(room, await namesOf(git, plan, files.keys(), readNames(room)), base);
  keepNames(room, number);
}

/**
 * Puts compressed twins beside the files of a site. What has changed gets its own with the next release, after readers
 * have seen it (`releases/ahead.ts`); from a builder after whom nothing follows, at once.
 * @returns the description with them, and those that were not there before
 */
async function withTwins(
  { room, builder }: Pick<StepOptions, 'room' | 'builder'>,
  live: Live,
  made: Pick<TwinsRequest, 'into' | 'isCopy' | 'changed'>,
  manifest: Manifest,
): Promise<{ manifest: Manifest; come: string[] }> {
  const { files } = manifest;
  const site = { ...made, room, files, before: live.manifest, previous: live.folder };
  const kept = carryTwins(site);
  if (builder.patches !== true) await makeTwins(room, made.into, { files, twins: kept });
  const come = takeTwins(site, kept);
  return { manifest: { ...manifest, twins: new Map([...kept, ...come]) }, come: [...come.keys()] };
}

/** The history with a release in it. @throws {Unpublishable} when an address of before would answer nothing */
function answeringBook({ book }: Live, { removed }: Built, manifest: Manifest): AddressBook {
  const next = carryOn(book, manifest);
  const [fault] = answerFaults(removed, book, next, manifest);
  if (fault) throw new Unpublishable(`Проверка адресов: ${fault.file}: ${fault.message}`);
  return next;
}

/**
 * A kill between the switch and the history of addresses leaves that one release behind, maybe with its names: these are
 * taken away, so that whoever has read the content makes them anew.
 */
export function mendBook(room: Room, known: LiveMemory): Live {
  const live = known.read();
  const { manifest } = live;
  if (!manifest || manifest.release === live.book.release) return live;
  rmSync(room.names, { force: true });
  writeBook(room, carryOn(live.book, manifest), manifest.base);
  shareAssets(room, releaseFolder(room, manifest.release), [...manifest.files.keys()]);
  return known.read();
}
