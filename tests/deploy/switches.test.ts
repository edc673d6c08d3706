// Readers of a real nginx while one release after another is switched to.
import { mkdtempSync, rmSync } from 'node:fs';
import { Agent, get } from 'node:https';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { expect, test } from 'vitest';
import { writeBook } from '../../publish/addresses.ts';
import { heal, kept } from '../../publish/releases/releases.ts';
import { roomAt } from '../../publish/room.ts';
import { pages, releaseNext, styleOf } from '../unit/publish/releasing.ts';
import { startNginx } from './support/nginx.ts';

const [readers, switches] = [64, 200];

/** A reader with one connection and an address of their own: nginx counts requests by address. */
interface Reader {
  readonly agent: Agent;
  readonly localAddress: string;
  /** The release whose page is open while its stylesheet is on the way. */
  open?: number | undefined;
}

function fetchText(url: string, { agent, localAddress }: Reader): Promise<string> {
  return new Promise((done, fail) => {
    get(url, { agent, localAddress, rejectUnauthorized: false }, (response) => {
      const chunks: Buffer[] = [];
      response.on('data', (chunk: Buffer) => chunks.push(chunk));
      response.once('end', () => {
        if (response.statusCode === 200) done(Buffer.concat(chunks).toString());
        else fail(new Error(`${url}: ${String(response.statusCode)}`));
      });
      response.once('error', fail);
    }).once('error', fail);
  });
}

/** The release that every line of a text names. @throws when they name several: half of one, half of another */
function wholeRelease(text: string): number {
  const [first = '', ...others] = new Set(text.trim().split('\n'));
  if (others.length > 0 || text.length !== `${first}\n`.length * 200)
    throw new Error(`torn: ${text}`);
  return Number(first.replace('Выпуск ', ''));
}

test(`${String(readers)} readers see whole pages with their stylesheets over ${String(switches)} switches`, async () => {
  const folder = mkdtempSync(path.join(tmpdir(), 'switches-'));
  const room = roomAt(path.join(folder, 'var'));
  heal(room);
  writeBook(room, { release: 0, known: [], moved: {}, gone: [] }, '/');
  let last = releaseNext(room);
  const nginx = await startNginx({ folder, room: room.root, base: '/', port: 1 });
  const faults: unknown[] = [];
  const seen = new Set<number>();
  let ended = false;

  const all = Array.from({ length: readers }, (_, i): Reader => ({
    agent: new Agent({ keepAlive: true, maxSockets: 1 }),
    localAddress: `127.0.1.${String(i + 1)}`,
  }));
  const read = async (reader: Reader, at: number): Promise<void> => {
    for (let page = at; !ended; page += 1) {
      try {
        reader.open = last;
        const number = wholeRelease(
          await fetchText(`${nginx.url}/${pages[page % pages.length] ?? ''}`, reader),
        );
        seen.add(number);
        wholeRelease(await fetchText(`${nginx.url}/${styleOf(number)}`, reader));
      } catch (error) {
        faults.push(error);
      }
      reader.open = undefined;
      // Fewer than nginx lets one address have.
      await delay(30);
    }
  };
  const reading = all.map(read);
  while (last <= switches) {
    await delay(5);
    // Nobody's page gets older than the releases that are kept.
    const oldest = Math.min(...all.map(({ open = last }) => open));
    if (oldest > last - kept + 1) last = releaseNext(room);
  }
  ended = true;
  await Promise.all(reading);
  for (const { agent } of all) agent.destroy();
  await nginx.close();
  rmSync(folder, { recursive: true });
  expect(faults).toEqual([]);
  // They really read meanwhile.
  expect(seen.size).toBeGreaterThan(switches / 4);
}, 180_000);
