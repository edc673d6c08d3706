/** Files on their way to the disk: the next page is rendered meanwhile, on another core. */
import { mkdir, rm, writeFile } from 'node:fs';
import path from 'node:path';
import { promisify } from 'node:util';

// Those of `node:fs/promises` make an object for each open file.
const [makeFolder, remove, writeBytes] = [promisify(mkdir), promisify(rm), promisify(writeFile)];

/** More than a disk takes at a time; what waits is held in memory. */
const many = 256;

/** Writes that go on beside other work. */
export interface Writes {
  /**
   * Begins to write a file, with its folders; waits only when many others are under way.
   * @param isLink the file there is one of another release as well: it is replaced, never written to
   * @throws what an earlier write has failed with: the disk is full, and so it will be for the next one
   */
  begin(file: string, bytes: Uint8Array, isLink: boolean): Promise<void>;
  /**
   * Waits until all of them have ended.
   * @throws the first failure of any of them
   */
  end(): Promise<void>;
}

/** Begins with none. */
export function newWrites(): Writes {
  const folders = new Map<string, Promise<unknown>>();
  const failures: unknown[] = [];
  let open = 0;
  let wake = (): void => undefined;

  async function write(file: string, bytes: Uint8Array, isLink: boolean): Promise<void> {
    const folder = path.dirname(file);
    const made = folders.get(folder) ?? makeFolder(folder, { recursive: true });
    folders.set(folder, made);
    await made;
    if (isLink) await remove(file, { force: true });
    await writeBytes(file, bytes);
  }

  /** Waits until there are no more than so many. */
  async function ebb(count: number): Promise<void> {
    while (open > count)
      await new Promise<void>((done) => {
        wake = done;
      });
  }

  function complain(): void {
    if (failures.length > 0) throw failures[0];
  }

  return {
    async begin(file, bytes, isLink) {
      complain();
      open += 1;
      void write(file, bytes, isLink)
        .catch((error: unknown) => failures.push(error))
        .then(() => {
          open -= 1;
          wake();
        });
      await ebb(many);
    },
    async end() {
      await ebb(0);
      complain();
    },
  };
}
