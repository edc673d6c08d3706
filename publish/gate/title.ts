import type { Git } from '../office/git/git.ts';
import { readObject } from '../office/git/objects.ts';
import { settings } from '../../src/collections/index.ts';
import type { Judged } from './judge.ts';

const rough = /^title:[ \t]*(["']?)(.+?)\1[ \t]*$/mu;

/** How a report names an entry: by its title as far as anybody can read it, else by its file. */
export async function titleOf(
  git: Git,
  file: string,
  wanted: Judged | undefined,
  lastGood: Judged | undefined,
): Promise<string> {
  const setting = /^settings\/([^/]+)\.yaml$/u.exec(file)?.[1];
  if (setting !== undefined && Object.hasOwn(settings, setting))
    return `Настройки: ${settings[setting as keyof typeof settings].label}`;
  for (const version of [wanted, lastGood]) {
    const title = version?.data?.['title'];
    if (typeof title === 'string') return title;
  }
  const bytes = wanted && (await readObject(git, wanted.text))?.bytes;
  const title = rough.exec(bytes?.subarray(0, 16_384).toString() ?? '')?.[2];
  return title?.slice(0, 200) ?? file;
}
