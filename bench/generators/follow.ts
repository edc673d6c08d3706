/** A change under a process that follows changes, timed until its page shows it. */
import type { Site } from './contender.ts';

export interface Edit {
  /** Writes a mark into the text of an entry. */
  readonly change: (mark: string) => void;
  /** Whether its page has the mark. */
  readonly shows: (mark: string) => boolean;
}

/**
 * @param limit seconds
 * @returns seconds; nothing when the generator has no such process
 */
export async function followed(
  site: Site,
  { change, shows }: Edit,
  limit: number,
): Promise<number | undefined> {
  const following = await site.follow?.(limit);
  if (!following) return undefined;
  const shown = async (mark: string, milliseconds: number): Promise<boolean> => {
    const end = performance.now() + milliseconds;
    while (performance.now() < end) {
      if (shows(mark)) return true;
      await new Promise((go) => setTimeout(go, 5));
    }
    return false;
  };
  try {
    const end = performance.now() + limit * 1000;
    // What it says of itself comes before it really looks: it is tried out first. Any trial counts, since a slow one may
    // still build the one before.
    const trial = 'Проба';
    let last = '';
    for (let attempt = 1; ; attempt += 1) {
      last = `${trial} ${attempt}`;
      change(last);
      if (await shown(trial, 5000)) break;
      if (performance.now() > end) throw new Error('it does not follow');
    }
    if (!(await shown(last, limit * 1000))) throw new Error('it does not follow');
    await new Promise((go) => setTimeout(go, 2000));
    const started = performance.now();
    change('Вслед');
    if (!(await shown('Вслед', limit * 1000))) throw new Error('it does not follow');
    return (performance.now() - started) / 1000;
  } finally {
    await following.close();
  }
}
