// A publisher over a small repository, with a builder that takes milliseconds.
import { execFileSync } from 'node:child_process';
import {
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  readdirSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { parse } from 'yaml';
import type { CollectionName } from '../../../src/collections/index.ts';
import type { SiteEntry } from '../../../src/mdx/checkSite.ts';
import type { PoolOptions } from '../../../src/mdx/pool.ts';
import { BuildFailed } from '../../../publish/builder.ts';
import type { Builder } from '../../../publish/builder.ts';
import { compareWith } from '../../../publish/builders/compare.ts';
import { createGate } from '../../../publish/gate/gate.ts';
import { openRepository } from '../../../publish/office/git/open.ts';
import { errorPages, pagesOf } from '../../../publish/pages.ts';
import { createPublisher } from '../../../publish/publisher.ts';
import type { Outcome, Publisher, PublisherOptions } from '../../../publish/publisher.ts';
import { takeAway } from '../../../publish/render/removed.ts';
import { roomAt } from '../../../publish/room.ts';
import type { Room } from '../../../publish/room.ts';

/** Paths in the content → text, bytes, or nothing to delete. */
export type Changes = Readonly<Record<string, string | Uint8Array | undefined>>;

export interface TestPublisher {
  readonly room: Room;
  /** One commit on the main branch. */
  commit(changes: Changes): void;
  publish(): Promise<Outcome>;
  readonly publisher: Publisher;
  /** A page as readers get it. @returns undefined when there is none */
  page(address: string): string | undefined;
  /** Moves the machine's clock. */
  setClock(time: number): void;
  close(): Promise<void>;
}

/**
 * @param builders in place of the quick one: what publishes, and what a release is held against
 * @param starter folder with the content of the first commit
 * @param pool what reads the texts
 */
export async function openTest(
  root = mkdtempSync(path.join(tmpdir(), 'publish-')),
  builders: Pick<Partial<PublisherOptions>, 'builder' | 'reference'> = {},
  starter = 'tests/fixtures/site',
  pool: PoolOptions = {},
): Promise<TestPublisher> {
  const room = roomAt(path.join(root, 'var'));
  const content = path.join(root, 'start');
  cpSync(starter, content, { recursive: true });
  rmSync(path.join(content, 'README.md'), { force: true });
  const first = path.join(content, 'news/pervaya');
  if (existsSync(first))
    cpSync('src/blocks/examples/primer.docx', path.join(first, 'polozhenie.docx'));
  const git = await openRepository(room.content, content);
  const gate = createGate(git, room.cache, pool);
  let now = Date.now();
  const publisher = await createPublisher({
    ...{ room, git, gate, builder: quickBuilder, code: 'test', editor: false, ...builders },
    clock: () => now,
  });
  return {
    room,
    commit: (changes) => {
      commit(room.content, changes);
    },
    publish: () => publisher.publish(),
    publisher,
    page(address) {
      try {
        return readFileSync(path.join(room.current, address, 'index.html'), 'utf8');
      } catch {
        return undefined;
      }
    },
    setClock: (time) => (now = time),
    close: async () => {
      await publisher.close();
      gate.close();
      await builders.builder?.close();
      rmSync(root, { recursive: true, force: true });
    },
  };
}

/** One commit through one process, so that any path and any bytes get in. */
function commit(repository: string, changes: Changes): void {
  const parts: (string | Uint8Array)[] = [
    'commit refs/heads/main\n',
    `committer Редактор <a@example.org> ${String(Math.floor(Date.now() / 1000))} +0900\n`,
    'data 0\n',
    'from refs/heads/main^0\n',
  ];
  for (const [file, content] of Object.entries(changes)) {
    if (content === undefined) parts.push(`D ${file}\n`);
    else {
      const bytes = Buffer.from(content);
      parts.push(`M 100644 inline ${file}\ndata ${String(bytes.length)}\n`, bytes, '\n');
    }
  }
  const input = Buffer.concat(parts.map((part) => Buffer.from(part)));
  execFileSync('git', ['fast-import', '--quiet', '--force'], {
    env: { ...process.env, GIT_DIR: repository },
    input,
  });
}

/** Writes every page the content asks for, with the source of its entry in it. */
export const quickBuilder: Builder = {
  build({ root, now }, into, previous) {
    const entries = entriesIn(root).filter(({ data }) => {
      const moment = data['publishAt'];
      return typeof moment !== 'string' || Date.parse(moment) <= Date.parse(now);
    });
    const broken = entries.find(({ source }) => source.includes('ломает сборку'));
    if (broken) {
      const named = broken.source.includes('и назван') ? broken.file : undefined;
      const advice = broken.source.includes('и длинен') ? 'Сократите на 20 знаков.' : undefined;
      return Promise.reject(new BuildFailed('Сборка оборвалась.', named, advice));
    }
    const { pages, moved } = pagesOf(entries);
    const texts = new Map(entries.map(({ address, source }) => [address, source]));
    for (const address of [...pages, ...moved.keys(), '/410/'])
      write(path.join(into, address, 'index.html'), html(texts.get(address) ?? address));
    write(path.join(into, errorPages.missing), html('404'));
    write(path.join(into, '_astro', `a.${String(texts.size)}.css`), 'a{}');
    return Promise.resolve(compareWith(into, previous));
  },
  close: () => Promise.resolve(),
};

/**
 * Starts from copies, as the resident renderer does.
 * @param copies is told of each build whether it had one
 */
export function patching(copies: boolean[] = []): Builder {
  return {
    ...quickBuilder,
    patches: true,
    async build(snapshot, into, previous, isCopy = false) {
      copies.push(isCopy);
      if (!isCopy) return quickBuilder.build(snapshot, into, previous);
      const aside = `${into}-anew`;
      const { written, removed } = await quickBuilder.build(snapshot, aside, previous);
      takeAway(into, [...written, ...removed]);
      for (const file of written)
        write(path.join(into, file), readFileSync(path.join(aside, file), 'utf8'));
      rmSync(aside, { recursive: true });
      return { written, removed };
    },
  };
}

interface BuiltEntry extends SiteEntry {
  readonly data: Readonly<Record<string, unknown>>;
  readonly source: string;
  readonly address: string;
}

function entriesIn(root: string): BuiltEntry[] {
  return readdirSync(root, { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('/index.mdx'))
    .map((file) => {
      const [collection = '', slug = ''] = file.split('/');
      const source = readFileSync(path.join(root, file), 'utf8');
      const yaml = source.split('---\n')[1] ?? '';
      const data = parse(yaml, { schema: 'core' }) as Record<string, unknown>;
      const address = collection === 'pages' ? `/${slug}/` : `/${collection}/${slug}/`;
      return {
        collection: collection as CollectionName,
        slug,
        file,
        data,
        mentions: [],
        source,
        address,
      };
    });
}

function html(text: string): string {
  const safe = text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');
  return `<!doctype html><html lang="ru"><head><title>т</title></head><body><h1>т</h1><pre>${safe}</pre></body></html>`;
}

function write(file: string, text: string): void {
  mkdirSync(path.dirname(file), { recursive: true });
  writeFileSync(file, text);
}
