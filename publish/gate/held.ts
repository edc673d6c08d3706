/** What of a commit is not published as it is, and what editors should know of the rest. */
import { checkOrder } from '../../src/mdx/checkPlaces.ts';
import { isHeld } from '../../src/mdx/finding.ts';
import type { Finding } from '../../src/mdx/finding.ts';
import type { Git } from '../office/git/git.ts';
import type { Version } from './judge.ts';
import type { Held, Remark } from './plan.ts';
import type { Choice, Settled } from './settle.ts';
import { titleOf } from './title.ts';
import type { CommitVersions } from './versions.ts';

/** The key of a text among those that the build could not take. */
export function excludedKey({ file, text }: Pick<Version, 'file' | 'text'>): string {
  return `${text} ${file}`;
}

/** Every text whose version of the commit readers do not get, with the reason. */
export async function heldOf(
  git: Git,
  choices: readonly Choice[],
  { misplaced }: CommitVersions,
  { chosen, refused, visible }: Settled,
  excluded: ReadonlyMap<string, Finding>,
): Promise<Held[]> {
  const held: Held[] = [];
  for (const { file, wanted, lastGood } of choices) {
    const version = chosen.get(file);
    if (version !== undefined && version === wanted) continue;
    const finding =
      misplaced.get(file) ??
      wanted?.findings.find((one) => isHeld([one])) ??
      (wanted && excluded.get(excludedKey(wanted))) ??
      refused.get(file) ??
      missingSetting(file);
    const isShown =
      version !== undefined && (visible.has(file) || version.collection === undefined);
    const title = await titleOf(git, file, wanted, lastGood);
    held.push({ file, finding, title, shown: isShown ? 'last-good' : 'nothing' });
  }
  return held.sort((a, b) => (a.file < b.file ? -1 : 1));
}

function missingSetting(file: string): Finding {
  const message = 'Этого файла настроек нет, а без него сайта не собрать. Верните его.';
  return { code: 'no-settings', level: 'error', file, line: 1, column: 1, quote: '', message };
}

/** What editors should know of what is published: repairs, links that went, files that are not used. */
export function remarksOf(
  { chosen, visible, ends }: Settled,
  strays: readonly Finding[],
): Remark[] {
  const shown = [...visible].flatMap((file) => chosen.get(file) ?? []);
  const findings = [
    ...shown.flatMap(({ findings: own }) => own.filter(({ repairable }) => repairable === true)),
    ...ends.map(({ finding }) => finding),
    ...checkOrder(shown),
    ...strays,
  ];
  return findings.map((finding) => {
    const title = chosen.get(finding.file)?.data?.['title'];
    return { file: finding.file, finding, title: typeof title === 'string' ? title : finding.file };
  });
}
