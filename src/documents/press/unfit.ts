/** A text that does not fit its sheet: it stops the release of its entry, and its editor is told what to cut. */

/** How the advice begins in what a build prints: the only way from a build in another process. */
const mark = /\[не помещается: ([a-z]+\/[a-z0-9-]+\/index\.mdx)\] (.+)/u;

export class Unfit extends Error {
  /** The entry, from the root of content: `leaflets/profcards/index.mdx`. */
  readonly entry: string;
  /** What is too long and what to do, in one line for its editor. */
  readonly advice: string;

  constructor(entry: string, advice: string) {
    super(`[не помещается: ${entry}] ${advice}`);
    this.name = 'Unfit';
    this.entry = entry;
    this.advice = advice;
  }
}

/** The entry and the advice that a broken-off build has printed, if that was why. */
export function unfitIn(output: string): { entry: string; advice: string } | undefined {
  const [, entry, advice] = mark.exec(output) ?? [];
  return entry !== undefined && advice !== undefined ? { entry, advice: advice.trim() } : undefined;
}
