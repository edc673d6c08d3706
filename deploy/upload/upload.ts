/**
 * Puts the published release into an S3-compatible store, from which a bucket or a CDN serves it.
 *
 * `S3_ACCESS_KEY=… S3_SECRET_KEY=… node deploy/upload/upload.ts --from var/current --endpoint https://s3.example.ru --bucket cifra`
 *
 * First what pages refer to, under names that change with the contents; then other files; then pages; then what is
 * gone is deleted. So a reader never gets a page whose files are not there. Files of earlier releases with a hash in
 * their names stay. Stopped halfway, it goes on the next time: what it was about to change is noted before.
 */
import { createHash } from 'node:crypto';
import { readFileSync, realpathSync } from 'node:fs';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { filesIn } from '../../publish/files.ts';
import { attachment, cacheControl } from '../../publish/headers.ts';
import { mediaType } from '../../publish/media-types.ts';
import { createNames } from '../../publish/names.ts';
import { isTwin } from '../../publish/twins.ts';
import { isHashed } from '../../publish/releases/assets.ts';
import { command } from '../command.ts';
import { sign } from './sign.ts';
import type { Credentials } from './sign.ts';

export interface Store extends Credentials {
  /** `https://s3.example.ru` */
  readonly endpoint: string;
  readonly bucket: string;
}

export interface Uploaded {
  readonly sent: number;
  readonly unchanged: number;
  readonly deleted: number;
}

/** What the store holds: hash of bytes and name by file, or {@link unknown}. Readers have no use for it. */
const manifestKey = '.release.json';
type Manifest = Readonly<Record<string, string>>;

/** Instead of a hash: the file is about to be sent or deleted, and after a break nobody can tell whether it was. */
const unknown = '';

/** @param from folder of a release, or the link to it; names of downloads are beside it, in `names.json` */
export async function upload(from: string, store: Store): Promise<Uploaded> {
  const root = realpathSync(from);
  const before = await readManifest(store);
  const files = filesIn(root).filter(
    (file) => !/(?:^|\/)\.(?!well-known\/)/u.test(file) && !isTwin(file),
  );
  const now: Record<string, string> = {};
  const nameOf = createNames({ names: path.join(path.dirname(from), 'names.json') });
  for (const file of files.sort((a, b) => turn(a) - turn(b) || (a < b ? -1 : 1))) {
    const name = headersOf(file, nameOf(file))['content-disposition'] ?? '';
    const bytes = readFileSync(path.join(root, file));
    now[file] = createHash('sha256').update(bytes).update(name).digest('hex');
  }
  const changed = files.filter((file) => before[file] !== now[file]);
  const gone = Object.keys(before).filter((file) => now[file] === undefined && !isHashed(file));
  const touched = [...changed, ...gone].map((file) => [file, unknown] as const);
  if (touched.length > 0) await writeManifest(store, { ...before, ...Object.fromEntries(touched) });
  for (const file of changed) {
    const bytes = readFileSync(path.join(root, file));
    await send(store, 'PUT', file, bytes, headersOf(file, nameOf(file)));
  }
  for (const file of gone) await send(store, 'DELETE', file);
  const kept = Object.entries(before).filter(([file]) => isHashed(file));
  await writeManifest(store, { ...Object.fromEntries(kept), ...now });
  const { length: sent } = changed;
  return { sent, unchanged: files.length - sent, deleted: gone.length };
}

/** Hashed files, other files, pages. */
function turn(file: string): number {
  if (isHashed(file)) return 0;
  return file.endsWith('.html') ? 2 : 1;
}

function headersOf(file: string, name: string): Record<string, string> {
  return {
    'content-type': mediaType(file),
    'cache-control': cacheControl(file),
    ...(file.startsWith('files/') ? { 'content-disposition': attachment(name) } : {}),
  };
}

async function readManifest(store: Store): Promise<Manifest> {
  const answer = await send(store, 'GET', manifestKey);
  return answer.status === 404 ? {} : ((await answer.json()) as Manifest);
}

async function writeManifest(store: Store, manifest: Manifest): Promise<void> {
  await send(store, 'PUT', manifestKey, Buffer.from(JSON.stringify(manifest)), {
    'content-type': 'application/json',
    'cache-control': 'no-store',
  });
}

/** @throws when the store refuses; a missing manifest is no refusal */
async function send(
  store: Store,
  method: string,
  key: string,
  body: Uint8Array<ArrayBuffer> = new Uint8Array(),
  headers: Readonly<Record<string, string>> = {},
): Promise<Response> {
  const place = [store.bucket, ...key.split('/')].map(encodeURIComponent).join('/');
  const url = new URL(`${store.endpoint.replace(/\/+$/u, '')}/${place}`);
  // `host` is signed, and sent by fetch itself.
  const signed = new Headers(sign({ method, url, headers, body }, store, new Date()));
  signed.delete('host');
  const answer = await fetch(url, {
    method,
    headers: signed,
    ...(method === 'PUT' ? { body } : {}),
  });
  if (!answer.ok && !(answer.status === 404 && method !== 'PUT'))
    throw new Error(
      `Хранилище отказало (${answer.status}) на ${key}: ${(await answer.text()).slice(0, 200)}`,
    );
  return answer;
}

async function main(): Promise<string> {
  const { values } = parseArgs({
    options: {
      from: { type: 'string', default: 'var/current' },
      endpoint: { type: 'string' },
      bucket: { type: 'string' },
      region: { type: 'string', default: 'us-east-1' },
    },
  });
  const { endpoint, bucket, region, from } = values;
  const { S3_ACCESS_KEY: accessKey, S3_SECRET_KEY: secretKey } = process.env;
  if (!endpoint || !bucket || !accessKey || !secretKey)
    throw new Error('Нужны --endpoint, --bucket и переменные S3_ACCESS_KEY, S3_SECRET_KEY.');
  const store = { endpoint, bucket, region, accessKey, secretKey };
  const { sent, unchanged, deleted } = await upload(from, store);
  return `Отправлено файлов: ${sent}, без перемен: ${unchanged}, удалено: ${deleted}.`;
}

if (import.meta.main) await command(main);
