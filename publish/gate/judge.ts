/** What each entry, file and setting of a commit is in itself, others aside. */
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { settings } from '../../src/collections/index.ts';
import type { CollectionName } from '../../src/collections/index.ts';
import { absentFiles } from '../../src/mdx/absentFiles.ts';
import type { EntryAnswer } from '../../src/mdx/answer.ts';
import type { AssetAnswer } from '../../src/mdx/assets.ts';
import { decodeBytes, normalizeText } from '../../src/mdx/bytes.ts';
import { checkSetting } from '../../src/mdx/checkSetting.ts';
import { isHeld } from '../../src/mdx/finding.ts';
import type { Finding } from '../../src/mdx/finding.ts';
import type { Mention } from '../../src/mdx/mentions.ts';
import type { Pool } from '../../src/mdx/pool.ts';
import type { Git } from '../office/git/git.ts';
import { readObjects } from '../office/git/objects.ts';
import type { Memory } from './memory.ts';

/** One version of an entry, or of a file of settings (then without collection), as git has it. */
export interface Version {
  readonly collection?: CollectionName;
  readonly slug: string;
  /** `news/start/index.mdx` */
  readonly file: string;
  /** Blob of the text. */
  readonly text: string;
  /** Blobs of what lies beside it, by name; only names that may be published. */
  readonly assets: ReadonlyMap<string, string>;
}

/** A version and what the check says of it. */
export interface Judged extends Version {
  readonly findings: readonly Finding[];
  /** Whether it may be published, as far as it alone is concerned. */
  readonly good: boolean;
  readonly data?: Readonly<Record<string, unknown>>;
  readonly mentions: readonly Mention[];
  /** The text to publish, when it differs from the blob. */
  readonly repaired?: string;
}

export interface Judge {
  judge(versions: readonly Version[]): Promise<Judged[]>;
  /** Keys of what was asked since the last call. */
  takeAsked(): string[];
}

type Answer = Omit<EntryAnswer, 'findings'> & { readonly findings: readonly Finding[] };

/**
 * @param pool children that read hostile texts and pictures
 * @param memory their answers, by blob
 * @param scratch folder for copies of pictures while they are checked
 */
export function createJudge(
  git: Git,
  pool: Pool,
  memory: Memory<Answer | AssetAnswer>,
  scratch: string,
): Judge {
  const textKey = ({ file, text }: Version): string => `${text} ${file}`;
  const assetKey = (name: string, blob: string): string => `${blob} ${path.extname(name)}`;

  async function askTexts(versions: readonly Version[]): Promise<void> {
    const unknown = versions.filter((version) => memory.get(textKey(version)) === undefined);
    const objects = await readObjects(
      git,
      unknown.map(({ text }) => text),
    );
    const tasks = unknown.flatMap((version, i) => {
      const { text, findings } = decodeBytes(objects[i]?.bytes ?? new Uint8Array(), version.file);
      const { collection, slug, file } = version;
      if (text === undefined) memory.set(textKey(version), { findings, mentions: [] });
      else if (collection === undefined) memory.set(textKey(version), setting(version, text));
      else return [{ version, request: { collection, slug, file, source: text } }];
      return [];
    });
    const answers = await pool.check(tasks.map(({ request }) => request));
    for (const [i, { version }] of tasks.entries()) {
      const answer = answers[i];
      if (answer) memory.set(textKey(version), answer);
    }
  }

  async function askAssets(versions: readonly Version[]): Promise<void> {
    const unknown = new Map<string, { readonly name: string; readonly blob: string }>();
    for (const { assets } of versions)
      for (const [name, blob] of assets)
        if (memory.get(assetKey(name, blob)) === undefined)
          unknown.set(assetKey(name, blob), { name, blob });
    if (unknown.size === 0) return;
    mkdirSync(scratch, { recursive: true });
    const folder = mkdtempSync(path.join(scratch, 'files-'));
    try {
      for (const [key, { name, blob }] of unknown) {
        const [object] = await readObjects(git, [blob]);
        const asset = path.join(folder, blob);
        writeFileSync(asset, object?.bytes ?? '');
        const [answer] = await pool.check([{ file: name, asset }]);
        rmSync(asset);
        if (answer) memory.set(key, answer);
      }
    } finally {
      rmSync(folder, { recursive: true, force: true });
    }
  }

  /** What the answers make of a version; a folder that has not changed is the same version as before. */
  const judged = new WeakMap<Version, Judged>();
  let asked = new Set<Version>();

  function judgementOf(version: Version): Judged {
    const known = judged.get(version) ?? assemble(version);
    judged.set(version, known);
    return known;
  }

  function assemble(version: Version): Judged {
    const { assets, file } = version;
    const own = memory.get(textKey(version)) as Answer | undefined;
    const findings = [...(own?.findings ?? [])];
    const mentions = own?.mentions ?? [];
    const broken = new Map(
      [...assets].map(([name, blob]) => [name, memory.get(assetKey(name, blob))?.findings ?? []]),
    );
    const isGood = (name: string): boolean => broken.get(name)?.length === 0;
    const folder = file.slice(0, file.lastIndexOf('/'));
    for (const faults of broken.values())
      for (const fault of faults) findings.push({ ...fault, file: `${folder}/${fault.file}` });
    findings.push(...absentFiles(file, mentions, (name) => assets.has(name)));
    return {
      ...version,
      assets: new Map([...assets].filter(([name]) => isGood(name))),
      findings,
      good: own !== undefined && !isHeld(findings),
      mentions,
      ...(own?.data ? { data: own.data } : {}),
      ...(own?.repaired === undefined ? {} : { repaired: own.repaired }),
    };
  }

  return {
    async judge(versions) {
      for (const version of versions) asked.add(version);
      const unknown = versions.filter((version) => !judged.has(version));
      await askTexts(unknown);
      await askAssets(unknown);
      return versions.map(judgementOf);
    },
    takeAsked() {
      const keys = [...asked].flatMap((version) => [
        textKey(version),
        ...[...version.assets].map(([name, blob]) => assetKey(name, blob)),
      ]);
      asked = new Set();
      return keys;
    },
  };
}

function setting({ slug, file }: Version, source: string): Answer {
  const { fields } = settings[slug as keyof typeof settings];
  const { findings, mentions, data } = checkSetting(fields, file, source);
  const text = normalizeText(source);
  return {
    findings,
    mentions: [...mentions],
    ...(data ? { data } : {}),
    ...(text === source ? {} : { repaired: text }),
  };
}
