import type { Kit } from '../../documents/kit/kit.ts';

/** A kit with the bytes of its files, all on the device. */
export interface Loaded {
  readonly kit: Kit;
  readonly read: (address: string) => Promise<Uint8Array>;
}

/**
 * Brings a kit to the device.
 * @throws when anything of it cannot be had
 */
export async function load(address: string): Promise<Loaded> {
  const kit = (await (await get(address)).json()) as Kit;
  const files = new Map<string, Uint8Array>();
  for (const { address: file } of kit.papers.flatMap((paper) => paper.files ?? []))
    files.set(file, new Uint8Array(await (await get(file)).arrayBuffer()));
  return { kit, read: (wanted) => Promise.resolve(files.get(wanted) ?? new Uint8Array()) };
}

async function get(address: string): Promise<Response> {
  const response = await fetch(address);
  if (!response.ok) throw new Error(`${address}: ${response.status}`);
  return response;
}
